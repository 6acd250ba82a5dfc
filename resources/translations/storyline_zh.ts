<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Bindings</name>
    <message>
        <source>There is no command “{command}” to bind keys to.</source>
        <translation>没有名为“{command}”的命令可以绑定按键。</translation>
    </message>
    <message>
        <source>Did you mean “{other}”?</source>
        <translation>是不是“{other}”？</translation>
    </message>
    <message>
        <source>“{key}”, bound to {command}, is no key.</source>
        <translation>绑定给 {command} 的“{key}”不是按键。</translation>
    </message>
    <message>
        <source>The key {key} is bound to {other}; {command} has it no more.</source>
        <translation>按键 {key} 已绑定给“{other}”，“{command}”不再使用它。</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 页</translation>
    </message>
    <message>
        <source>This slide</source>
        <translation>这一页</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>选页</translation>
    </message>
    <message>
        <source>Last step only</source>
        <translation>只要最后一步</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>每步一张</translation>
    </message>
    <message>
        <source>As on stage</source>
        <translation>与台上相同</translation>
    </message>
    <message>
        <source>Every option</source>
        <translation>每种状态</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>White ground</source>
        <translation>纯白底</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>With</source>
        <translation>带上</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>存到</translation>
    </message>
    <message>
        <source>Source line on every slide (always)</source>
        <translation>每页的来源行（不能关）</translation>
    </message>
    <message>
        <source>What came after the article, marked</source>
        <translation>成文之后的记录，带标记</translation>
    </message>
    <message>
        <source>Stronger greys for a bright room</source>
        <translation>灰色加强，适合明亮的房间</translation>
    </message>
    <message>
        <source>With the ink drawn on them</source>
        <translation>带上画的笔迹</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>背景透明</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the images</source>
        <translation>存放图片的文件夹</translation>
    </message>
</context>
<context>
    <name>ClickerPage</name>
    <message>
        <source>Test a clicker</source>
        <translation>测试翻页笔</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>All keys as shipped</source>
        <translation>恢复所有默认按键</translation>
    </message>
    <message>
        <source>On the full screen this button does</source>
        <translation>全屏时这个键用来</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Press each button of the clicker</source>
        <translation>把翻页笔的每个键按一遍</translation>
    </message>
    <message>
        <source>does nothing on the full screen</source>
        <translation>全屏时没有作用</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Go to a slide, an event, a number, or type a command</source>
        <translation>跳到幻灯片、事件、数字，或输入命令</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读入</translation>
    </message>
    <message>
        <source>Open the file in an editor</source>
        <translation>在编辑器中打开文件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous slide</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>To the slide whose number was typed, else the next step</source>
        <translation>到输入页码的那一页，否则下一步</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>回到刚才的地方</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再往前</translation>
    </message>
    <message>
        <source>Slide visited last</source>
        <translation>上次看的那一页</translation>
    </message>
    <message>
        <source>Overview of all slides</source>
        <translation>全部幻灯片总览</translation>
    </message>
    <message>
        <source>Go to anything…</source>
        <translation>跳到任何地方…</translation>
    </message>
    <message>
        <source>Next language of the slides</source>
        <translation>幻灯片换一种语言</translation>
    </message>
    <message>
        <source>Dark or light slides</source>
        <translation>幻灯片深色或浅色</translation>
    </message>
    <message>
        <source>Bright room</source>
        <translation>房间明亮</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Show what came after the article</source>
        <translation>显示成文之后的记录</translation>
    </message>
    <message>
        <source>Source of the next figure on the slide</source>
        <translation>页上下一个数的出处</translation>
    </message>
    <message>
        <source>Source of the figure before</source>
        <translation>上一个数的出处</translation>
    </message>
    <message>
        <source>Next option of the slide’s switch</source>
        <translation>本页切换到下一项</translation>
    </message>
    <message>
        <source>Next option of its 2nd switch</source>
        <translation>第二组切换到下一项</translation>
    </message>
    <message>
        <source>Next option of its 3rd switch</source>
        <translation>第三组切换到下一项</translation>
    </message>
    <message>
        <source>All switches to their first options</source>
        <translation>所有切换回到第一项</translation>
    </message>
    <message>
        <source>To the slide list</source>
        <translation>到幻灯片列表</translation>
    </message>
    <message>
        <source>To the timeline</source>
        <translation>到时间线</translation>
    </message>
    <message>
        <source>To notes and sources</source>
        <translation>到备注与来源</translation>
    </message>
    <message>
        <source>Slide list</source>
        <translation>幻灯片列表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Notes and sources</source>
        <translation>备注与来源</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>整条时间线</translation>
    </message>
    <message>
        <source>Find on the timeline</source>
        <translation>在时间线上查找</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一件事</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>上一件事</translation>
    </message>
    <message>
        <source>To the lane below</source>
        <translation>到下一条泳道</translation>
    </message>
    <message>
        <source>To the lane above</source>
        <translation>到上一条泳道</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>第一件事</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后一件事</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>To the event’s slide</source>
        <translation>到讲这件事的那一页</translation>
    </message>
    <message>
        <source>Close what lies over the slide</source>
        <translation>收起盖在幻灯片上的东西</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Present from the start</source>
        <translation>从头演示</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>从这一页演示</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动效</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>Highlighter</source>
        <translation>荧光笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Next colour of the ink</source>
        <translation>换一种墨色</translation>
    </message>
    <message>
        <source>Undo ink</source>
        <translation>撤销笔迹</translation>
    </message>
    <message>
        <source>Redo ink</source>
        <translation>重做笔迹</translation>
    </message>
    <message>
        <source>Clear the slide’s ink</source>
        <translation>清除本页笔迹</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>To the other screen</source>
        <translation>换到另一块屏幕</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Freeze the audience’s picture</source>
        <translation>定格观众画面</translation>
    </message>
    <message>
        <source>Send this slide to the audience</source>
        <translation>把这一页送给观众</translation>
    </message>
    <message>
        <source>Back to the frozen slide</source>
        <translation>回到定格的那一页</translation>
    </message>
    <message>
        <source>Hide the mouse pointer</source>
        <translation>隐藏鼠标指针</translation>
    </message>
    <message>
        <source>Slide before</source>
        <translation>前一页</translation>
    </message>
    <message>
        <source>To the row below</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>To the row above</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Next slide, by a clicker</source>
        <translation>下一页（翻页笔）</translation>
    </message>
    <message>
        <source>Slide before, by a clicker</source>
        <translation>前一页（翻页笔）</translation>
    </message>
    <message>
        <source>To the chosen slide</source>
        <translation>到选中的页</translation>
    </message>
    <message>
        <source>Order by time, or by number</source>
        <translation>按时间或按页码排</translation>
    </message>
    <message>
        <source>Back to the slide</source>
        <translation>回到幻灯片</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Test and bind a clicker…</source>
        <translation>测试并绑定翻页笔…</translation>
    </message>
    <message>
        <source>About Storyline Presenter</source>
        <translation>关于 Storyline Presenter</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Theme of the slides</source>
        <translation>幻灯片的主题</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>窗口颜色</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Storyboards</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open a storyboard</source>
        <translation>打开故事板</translation>
    </message>
    <message>
        <source>No editor was found for {file}</source>
        <translation>没有找到能打开 {file} 的编辑器</translation>
    </message>
    <message>
        <source>About Storyline Presenter</source>
        <translation>关于 Storyline Presenter</translation>
    </message>
    <message>
        <source>Slides, a timeline and honest charts from one storyboard. MIT licence.</source>
        <translation>一份故事板，生成幻灯片、时间线和诚实的图表。MIT 许可。</translation>
    </message>
</context>
<context>
    <name>EmptyStage</name>
    <message>
        <source>Open a story.yaml</source>
        <translation>打开一个 story.yaml</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Begin with the example</source>
        <translation>从示例开始</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>正在画</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>在后台继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Image {number} of {total}</source>
        <translation>第 {number} 张，共 {total} 张</translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>，约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>写好 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) written</source>
        <translation>
            <numerusform>已写 %n 张图</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder cannot be made: {reason}</source>
        <translation>文件夹建不了：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n image(s) written, none of them half</source>
        <translation>
            <numerusform>已停下；写好 %n 张图，没有半张的</numerusform>
        </translation>
    </message>
    <message>
        <source>slide {slide} failed: {reason}</source>
        <translation>第 {slide} 页失败：{reason}</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find an event</source>
        <translation>查找事件</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>KeptInk</name>
    <message>
        <source>The ink is not kept: {reason}</source>
        <translation>笔迹没有保存：{reason}</translation>
    </message>
    <message>
        <source>The ink of this story cannot be read: {reason}</source>
        <translation>读不出这个故事的笔迹：{reason}</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Digits, Enter</source>
        <translation>数字，Enter</translation>
    </message>
    <message>
        <source>To the slide of that number</source>
        <translation>到那一页</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>To the event of that name</source>
        <translation>到叫这个名字的事件</translation>
    </message>
    <message>
        <source>Only slides that have what is typed</source>
        <translation>只留含所输文字的页</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>在时间线上</translation>
    </message>
    <message>
        <source>In the overview</source>
        <translation>在总览里</translation>
    </message>
</context>
<context>
    <name>Listener</name>
    <message>
        <source>Scan code {number}</source>
        <translation>扫描码 {number}</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Whole story</source>
        <translation>全程</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>No notes for this slide.</source>
        <translation>这一页没有备注。</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>when the slide plays</source>
        <translation>这页讲的时间</translation>
    </message>
    <message>
        <source>has a correction</source>
        <translation>有更正</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>按时间排</translation>
    </message>
    <message>
        <source>No slide has that</source>
        <translation>没有这样的页</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>按页码排</translation>
    </message>
    <message>
        <source>Number or words</source>
        <translation>输入页码或文字</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>&gt; commands   # numbers   @ events</source>
        <translation>&gt; 命令   # 数字   @ 事件</translation>
    </message>
    <message>
        <source>Enter goes there, Esc closes</source>
        <translation>Enter 跳过去，Esc 关</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped at {time}</source>
        <translation>停在 {time}</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>the audience does not see this</source>
        <translation>观众看不到</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems in this file.</source>
        <translation>这个文件没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 处警告</numerusform>
        </translation>
    </message>
    <message>
        <source>The stage keeps the good version of {time}; the audience sees nothing of this.</source>
        <translation>舞台停在 {time} 的可用版本，观众看不到这些。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>The figures on this slide; choose one and it lights up on stage</source>
        <translation>这一页的数，点一个就在图上亮起来</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Slide {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{told} of {units} sentences told</source>
        <translation>{units} 句中 {told} 句已讲到</translation>
    </message>
    <message>
        <source>{facts} numbers, {sourced} with a source</source>
        <translation>数字 {facts}，有来源 {sourced}</translation>
    </message>
    <message>
        <source>Follows the file, {name}</source>
        <translation>热重载开，{name}</translation>
    </message>
    <message>
        <source>To slide {number}, Enter</source>
        <translation>到第 {number} 页，按 Enter</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Fits the window, {percent} %</source>
        <translation>适合窗口 {percent}%</translation>
    </message>
</context>
<context>
    <name>StripHeader</name>
    <message>
        <source>Article</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>旁证</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>After the article</source>
        <translation>成文之后</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Show the whole story</source>
        <translation>显示全程</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Show or hide these events</source>
        <translation>显示或隐藏这类事件</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Arrow keys walk from event to event, plus and minus zoom.</source>
        <translation>方向键在事件间走，加减号缩放。</translation>
    </message>
</context>
<context>
    <name>Toolbox</name>
    <message>
        <source>The journal’s ink cannot be read: {reason}</source>
        <translation>读不出日志里的笔迹：{reason}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读入文件</translation>
    </message>
    <message>
        <source>Language of the slides</source>
        <translation>幻灯片的语言</translation>
    </message>
    <message>
        <source>Theme of the slides</source>
        <translation>幻灯片的主题</translation>
    </message>
    <message>
        <source>Errors, stopped at {time}</source>
        <translation>有错，停在 {time}</translation>
    </message>
    <message>
        <source>In step {time}</source>
        <translation>已同步 {time}</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>有错</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>高对比</translation>
    </message>
</context>
</TS>
