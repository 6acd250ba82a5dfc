<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AppWords</name>
    <message>
        <source>en</source>
        <comment>the code of this language: en, zh</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Let go to open {file}</source>
        <translation>松手即打开 {file}</translation>
    </message>
</context>
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
        <source>One long page</source>
        <translation>一整条</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选步</translation>
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
        <source>Charts with their numbers, to be edited</source>
        <translation>图表带数据，可以再编辑</translation>
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
    <message>
        <source>With the ink drawn on them</source>
        <translation>带上画的笔迹</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>as long as its labels need</source>
        <translation>按标签所需</translation>
    </message>
    <message>
        <source>Timeline poster</source>
        <translation>时间线海报</translation>
    </message>
    <message>
        <source>Timeline poster (SVG)</source>
        <translation>时间线海报（SVG）</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>总览图</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>数据表（CSV）</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Slides a sheet</source>
        <translation>每张几页</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>讲稿</translation>
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
    <message>
        <source>What the button that was pressed last shall do on the full screen.</source>
        <translation>刚才按的键在全屏时做什么。</translation>
    </message>
    <message>
        <source>From now on the button does that; a key it clashes with gives way.</source>
        <translation>从此这个键就做这件事；与它冲突的键让位。</translation>
    </message>
    <message>
        <source>Forgets all keys that were bound here or in the settings file.</source>
        <translation>忘掉在这里或设置文件里绑定的所有按键。</translation>
    </message>
    <message>
        <source>What was bound stays bound.</source>
        <translation>绑定过的仍然有效。</translation>
    </message>
    <message>
        <source>Heard so far</source>
        <translation>到目前为止收到的</translation>
    </message>
    <message>
        <source>What each button sent, and what it does.</source>
        <translation>每个键发出什么、做什么。</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit the slide’s headline</source>
        <translation>编辑本页标题</translation>
    </message>
    <message>
        <source>Edit the notes</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>Move the slide up</source>
        <translation>本页上移</translation>
    </message>
    <message>
        <source>Move the slide down</source>
        <translation>本页下移</translation>
    </message>
    <message>
        <source>Direct edits</source>
        <translation>直接编辑</translation>
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
        <source>Compress empty time</source>
        <translation>压缩空白时段</translation>
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
        <source>Select time, later</source>
        <translation>选取时间，向后</translation>
    </message>
    <message>
        <source>Select time, earlier</source>
        <translation>选取时间，向前</translation>
    </message>
    <message>
        <source>Filter events…</source>
        <translation>筛选事件…</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保留此视图</translation>
    </message>
    <message>
        <source>View 1 of the timeline</source>
        <translation>时间轴的第 1 个视图</translation>
    </message>
    <message>
        <source>View 2 of the timeline</source>
        <translation>时间轴的第 2 个视图</translation>
    </message>
    <message>
        <source>View 3 of the timeline</source>
        <translation>时间轴的第 3 个视图</translation>
    </message>
    <message>
        <source>View 4 of the timeline</source>
        <translation>时间轴的第 4 个视图</translation>
    </message>
    <message>
        <source>View 5 of the timeline</source>
        <translation>时间轴的第 5 个视图</translation>
    </message>
    <message>
        <source>View 6 of the timeline</source>
        <translation>时间轴的第 6 个视图</translation>
    </message>
    <message>
        <source>View 7 of the timeline</source>
        <translation>时间轴的第 7 个视图</translation>
    </message>
    <message>
        <source>View 8 of the timeline</source>
        <translation>时间轴的第 8 个视图</translation>
    </message>
    <message>
        <source>View 9 of the timeline</source>
        <translation>时间轴的第 9 个视图</translation>
    </message>
    <message>
        <source>Copy selected events</source>
        <translation>复制选中的事件</translation>
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
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
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
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Rehearse from the start</source>
        <translation>从头排练</translation>
    </message>
    <message>
        <source>Rehearsals…</source>
        <translation>排练记录…</translation>
    </message>
    <message>
        <source>Kiosk: loop with locked keys</source>
        <translation>展台：锁定按键，循环播放</translation>
    </message>
    <message>
        <source>Ready to present?</source>
        <translation>准备好演示了吗？</translation>
    </message>
    <message>
        <source>Advance by itself, or by hand again</source>
        <translation>自动前进，或改回手动</translation>
    </message>
    <message>
        <source>Late: skip optional slides, or undo it</source>
        <translation>超时：跳过可选页，或撤销</translation>
    </message>
    <message>
        <source>On one screen: console and a window to share</source>
        <translation>只有一个屏幕时：讲者台加共享窗口</translation>
    </message>
    <message>
        <source>Live edits on stage</source>
        <translation>修改直接上台</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Presenter console</source>
        <translation>讲者台</translation>
    </message>
    <message>
        <source>Start or pause the time</source>
        <translation>计时开始或暂停</translation>
    </message>
    <message>
        <source>Questions: the time stands still</source>
        <translation>提问：计时停住</translation>
    </message>
    <message>
        <source>Time back to zero</source>
        <translation>计时归零</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>讲稿字大些</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>讲稿字小些</translation>
    </message>
    <message>
        <source>Show the waiting edits</source>
        <translation>让等着的修改上台</translation>
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
        <source>Test and bind a clicker…</source>
        <translation>测试并绑定翻页笔…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Kept views…</source>
        <translation>保留的视图…</translation>
    </message>
    <message>
        <source>Choose the editor…</source>
        <translation>选择编辑器…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一条问题</translation>
    </message>
    <message>
        <source>Problem before</source>
        <translation>上一条问题</translation>
    </message>
    <message>
        <source>What can be done about the problem…</source>
        <translation>怎样处理这条问题…</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Pin the story, or let it go</source>
        <translation>钉住这个故事，或松开</translation>
    </message>
    <message>
        <source>Take the story off the list</source>
        <translation>把故事从列表里去掉</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Charts under the lanes</source>
        <translation>泳道下的图表</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>已被别处修改</translation>
    </message>
    <message>
        <source>The file was saved with another text here while you were editing. Nothing is written yet.</source>
        <translation>你在编辑时，文件里的这段文字已被别处改过并保存。现在什么都还没有写入。</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>原来是</translation>
    </message>
    <message>
        <source>The file says now</source>
        <translation>文件里现在是</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>你写的是</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>写入我的</translation>
    </message>
    <message>
        <source>Keep the file’s</source>
        <translation>保留文件里的</translation>
    </message>
    <message>
        <source>Keep the file’s, copy mine</source>
        <translation>保留文件里的，复制我的</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>{time} late</source>
        <translation>慢 {time}</translation>
    </message>
    <message>
        <source>{time} early</source>
        <translation>快 {time}</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02d} s</source>
        <translation>{minutes} 分 {seconds:02d} 秒</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>To slide {number}, Enter</source>
        <translation>去第 {number} 页，按 Enter</translation>
    </message>
    <message>
        <source>Console: {story}</source>
        <translation>讲者台：{story}</translation>
    </message>
</context>
<context>
    <name>CutList</name>
    <message>
        <source>{late} late: {key} skips slides {numbers} and saves {saves}</source>
        <translation>已晚 {late}：按 {key} 跳过第 {numbers} 页，可省 {saves}</translation>
    </message>
    <message>
        <source>Slides {numbers} are skipped</source>
        <translation>已跳过第 {numbers} 页</translation>
    </message>
    <message>
        <source>No slide is skipped</source>
        <translation>不再跳过任何页</translation>
    </message>
    <message>
        <source>The last skip is undone</source>
        <translation>已撤销上一次跳过</translation>
    </message>
    <message>
        <source>Nothing to skip: the talk is in time, or no slide ahead is optional</source>
        <translation>没有可跳过的：时间正好，或后面没有可选页</translation>
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
        <source>The screens show the same</source>
        <translation>两块屏幕显示相同的画面</translation>
    </message>
    <message>
        <source>The audience sees all that you see, and there is no console. Extend the displays to have one.</source>
        <translation>观众会看到你看到的一切，也没有讲者台。把显示器设为扩展，就有讲者台</translation>
    </message>
    <message>
        <source>Present all the same</source>
        <translation>仍然演示</translation>
    </message>
    <message>
        <source>About Storyline Presenter</source>
        <translation>关于 Storyline Presenter</translation>
    </message>
    <message>
        <source>Slides, a timeline and honest charts from one storyboard. MIT licence.</source>
        <translation>一份故事板，生成幻灯片、时间线和诚实的图表。MIT 许可。</translation>
    </message>
    <message>
        <source>“{command}” works while you present</source>
        <translation>“{command}”在演示时可用</translation>
    </message>
    <message>
        <source>“{command}” works here, in the overview</source>
        <translation>“{command}”在总览里可用</translation>
    </message>
    <message>
        <source>“{command}” works here, in the list of stories</source>
        <translation>“{command}”在故事列表里可用</translation>
    </message>
    <message>
        <source>, key {key}</source>
        <translation>，按键 {key}</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Editor for the story’s file</source>
        <translation>用哪个编辑器打开文件</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Own command, with {file}, {line} and {column}:</source>
        <translation>自定命令，可用 {file}、{line} 和 {column}：</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>就用这个</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Automatic: {editor}</source>
        <translation>自动：{editor}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>{editor}, not found</source>
        <translation>{editor}，没有找到</translation>
    </message>
    <message>
        <source>As the system opens it</source>
        <translation>由系统决定</translation>
    </message>
    <message>
        <source>Own command</source>
        <translation>自定命令</translation>
    </message>
    <message>
        <source>{editor} in a terminal</source>
        <translation>终端里的 {editor}</translation>
    </message>
    <message>
        <source>There is no such program</source>
        <translation>没有这个程序</translation>
    </message>
    <message>
        <source>The program that the system opens such files with; it does not know the line</source>
        <translation>系统打开这类文件的程序；它不知道行号</translation>
    </message>
    <message>
        <source>It could not be started</source>
        <translation>无法启动</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>This slide is made from an event: its date decides where it stands</source>
        <translation>本页由事件生成，位置由日期决定</translation>
    </message>
    <message>
        <source>Move slide</source>
        <translation>移动幻灯片</translation>
    </message>
    <message>
        <source>Direct edits are switched off</source>
        <translation>直接编辑已关闭</translation>
    </message>
    <message>
        <source>Not written: the file is read only</source>
        <translation>没有写入：文件是只读的</translation>
    </message>
    <message>
        <source>Not written: the file was changed there by somebody else meanwhile</source>
        <translation>没有写入：文件的这一处已被别处改过</translation>
    </message>
    <message>
        <source>Not written: this is not in the file any more</source>
        <translation>没有写入：文件里已没有这一项</translation>
    </message>
    <message>
        <source>Not written: the file cannot be read now; mend it first</source>
        <translation>没有写入：文件现在读不出来，请先修好</translation>
    </message>
    <message>
        <source>Not written: the file’s folder cannot be written to</source>
        <translation>没有写入：文件所在的文件夹不能写</translation>
    </message>
    <message>
        <source>Not written: this is written in a way that only a text editor can change</source>
        <translation>没有写入：这里的写法只能用文本编辑器修改</translation>
    </message>
    <message>
        <source>Not written: it would change something else in the file, too</source>
        <translation>没有写入：这样会连带改动文件里的别处</translation>
    </message>
    <message>
        <source>Not written: this is given here by an alias of something written elsewhere</source>
        <translation>没有写入：这里是别处内容的别名</translation>
    </message>
    <message>
        <source>Not written: {why}</source>
        <translation>没有写入：{why}</translation>
    </message>
    <message>
        <source>The file has errors: mend them first</source>
        <translation>文件有错误，请先修好</translation>
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
    <name>EventDates</name>
    <message>
        <source>Move event</source>
        <translation>移动事件</translation>
    </message>
    <message>
        <source>This date cannot be dragged: it is written in words, or made</source>
        <translation>这个日期不能拖动：它用文字写成，或是推算的</translation>
    </message>
    <message>
        <source>To move an event: hold it for a moment, then drag; or drag with Alt</source>
        <translation>要移动事件：按住片刻再拖，或按住 Alt 拖动</translation>
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
    <message>
        <source>slide {slide} failed: {reason}</source>
        <translation>第 {slide} 页失败：{reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping; what is being written is finished first</source>
        <translation>正在停下，先把手上这个写完</translation>
    </message>
    <message>
        <source>Drawing and writing</source>
        <translation>正在画并写入</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) written, none of them half</source>
        <translation>
            <numerusform>已停下，写成 %n 个文件，没有半个的</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>{file} 没有写成：{reason}</translation>
    </message>
    <message>
        <source>Nothing more is begun; what is being written is finished.</source>
        <translation>不再开始新的；正在写的写完为止。</translation>
    </message>
    <message>
        <source>Writes what is listed; files of the same name are replaced, all others stay.</source>
        <translation>写出列表里的文件；同名文件被替换，其余不动。</translation>
    </message>
    <message>
        <source>A running export goes on; opening this again shows it.</source>
        <translation>正在进行的导出继续；再打开这里就能看到。</translation>
    </message>
    <message>
        <source>Shows what was written in the file manager.</source>
        <translation>在文件管理器里显示写出的文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What will be written, what is, and what failed.</source>
        <translation>将要写的、正在写的、没写成的。</translation>
    </message>
</context>
<context>
    <name>ExportHelp</name>
    <message>
        <source>Kind of file; the rows below are those that mean something to it.</source>
        <translation>文件种类；下面只列对它有意义的选项。</translation>
    </message>
    <message>
        <source>Further kinds: pictures for the web, a contact sheet, the whole timeline, tables.</source>
        <translation>其他种类：网页用图片、总览图、整条时间线、表格。</translation>
    </message>
    <message>
        <source>Width and height in pixels, up to 7680 by 4320.</source>
        <translation>宽和高，像素，最大 7680×4320。</translation>
    </message>
    <message>
        <source>From 1 to 100; more makes larger files.</source>
        <translation>1 到 100；越高文件越大。</translation>
    </message>
    <message>
        <source>Text stays text with named fonts; outlines look the same without any.</source>
        <translation>文字保留为文字并注明字体；轮廓不需要字体，样子不变。</translation>
    </message>
    <message>
        <source>Size of the sheets.</source>
        <translation>纸张大小。</translation>
    </message>
    <message>
        <source>Slides on each sheet.</source>
        <translation>每张纸放几页。</translation>
    </message>
    <message>
        <source>One long page, or sheets to be glued, with cut marks and a plan.</source>
        <translation>一张长页，或可拼贴的多张纸，带裁切线和拼图。</translation>
    </message>
    <message>
        <source>Length of the poster in metres.</source>
        <translation>海报长度，米。</translation>
    </message>
    <message>
        <source>Which slides: all, the one on stage, or numbers, ids and tags such as 1,3-5,tag:market.</source>
        <translation>哪些页：全部、台上这页，或页号、标识、标签，例如 1,3-5,tag:market。</translation>
    </message>
    <message>
        <source>Each slide complete, or every step, or steps such as 1,3-.</source>
        <translation>每页只要最后一步、每一步，或指定步骤，例如 1,3-。</translation>
    </message>
    <message>
        <source>Slides with switches: as they are on stage, or each state as a file of its own.</source>
        <translation>带开关的页：照台上的样子，或每种状态各出一个文件。</translation>
    </message>
    <message>
        <source>Colours of the slides in the files.</source>
        <translation>文件里幻灯片的配色。</translation>
    </message>
    <message>
        <source>Language of the slides in the files.</source>
        <translation>文件里幻灯片的语言。</translation>
    </message>
    <message>
        <source>What else is drawn or written.</source>
        <translation>还要画上或写上什么。</translation>
    </message>
    <message>
        <source>Where the files go; it is made if it does not exist.</source>
        <translation>文件放在哪里；没有就新建。</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件种类</translation>
    </message>
</context>
<context>
    <name>FactPage</name>
    <message>
        <source>Change a figure</source>
        <translation>修改数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>More than</source>
        <translation>多于</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>少于</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message numerus="yes">
        <source>Seen on %n slide(s):</source>
        <translation>
            <numerusform>出现在 %n 页：</numerusform>
        </translation>
    </message>
    <message>
        <source>No slide shows it</source>
        <translation>没有页面用到它</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 页</translation>
    </message>
    <message>
        <source>Computed from it: {facts}</source>
        <translation>由它算出：{facts}</translation>
    </message>
    <message>
        <source>Reads: {value}</source>
        <translation>读作：{value}</translation>
    </message>
    <message>
        <source>Reads: {value} (was {before})</source>
        <translation>读作：{value}（原为 {before}）</translation>
    </message>
    <message>
        <source>Change figure</source>
        <translation>修改数字</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>A click leaves them out or brings them back.</source>
        <translation>点一下略去，再点一下列出。</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Words, kinds such as unknown-key, or slide 3.</source>
        <translation>词、unknown-key 之类的种类，或 slide 3。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>By slide, event and figure, or by what is wrong.</source>
        <translation>按幻灯片、事件与数字，或按错在哪里。</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
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
    <name>Fixes</name>
    <message>
        <source>Fix all of this kind</source>
        <translation>改好所有这一类</translation>
    </message>
    <message>
        <source>Allow it, for a reason…</source>
        <translation>写明理由，允许这样…</translation>
    </message>
    <message>
        <source>Only you can mend this</source>
        <translation>这一条只能由您来改</translation>
    </message>
    <message>
        <source>Why it is meant so here; it is written into the file:</source>
        <translation>为什么这里就该这样（会写进文件）：</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change to {what}</source>
        <translation>改成 {what}</translation>
    </message>
    <message>
        <source>Put quotes around the text</source>
        <translation>给文字加引号</translation>
    </message>
    <message>
        <source>Put a space after the colon</source>
        <translation>冒号后加空格</translation>
    </message>
    <message>
        <source>Indent with spaces</source>
        <translation>改用空格缩进</translation>
    </message>
    <message>
        <source>Line it up</source>
        <translation>对齐缩进</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>补上 {what}</translation>
    </message>
    <message>
        <source>Swap {what}</source>
        <translation>对调 {what}</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>删去 {what}</translation>
    </message>
    <message>
        <source>Write the quotes inside as text</source>
        <translation>把里面的引号写成文字</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>改成列表</translation>
    </message>
    <message>
        <source>This can only be mended in the editor</source>
        <translation>这一处只能在编辑器里改</translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>改好 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Elapsed</source>
        <translation>已讲</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Questions {time}</source>
        <translation>提问 {time}</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Pace, no time planned</source>
        <translation>节奏，没有计划时间</translation>
    </message>
    <message>
        <source>Pace, {minutes} minutes planned</source>
        <translation>节奏，计划 {minutes} 分钟</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Audience screen</source>
        <translation>观众屏</translation>
    </message>
    <message>
        <source>Audience screen disconnected. Plug it in, or press X to show the slides here.</source>
        <translation>观众屏断开。重新接上，或按 X 在这里放映。</translation>
    </message>
    <message>
        <source>A window to share</source>
        <translation>共享窗口</translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message>
        <source>Choose another storyboard; dropping one on the window does the same.</source>
        <translation>另选一个故事文件；拖到窗口上也一样。</translation>
    </message>
    <message>
        <source>Write the slides as pictures, PDF, PowerPoint, handouts or tables.</source>
        <translation>把幻灯片写成图片、PDF、PowerPoint、讲义或表格。</translation>
    </message>
    <message>
        <source>In your editor, at the line; File › Choose the editor… says which.</source>
        <translation>在你的编辑器里，直到那一行；“文件 › 选择编辑器…”里可以挑选。</translation>
    </message>
    <message>
        <source>The file is followed by itself; this reads it at once, whatever changed.</source>
        <translation>文件本来就会自动跟随；这里立即重读一次。</translation>
    </message>
    <message>
        <source>Full screen from the first slide; the console comes on a second screen.</source>
        <translation>从第一页全屏演示；有第二块屏幕时显示控制台。</translation>
    </message>
    <message>
        <source>Finds slides, events, numbers, sources, commands, stories and templates by any word.</source>
        <translation>用任意词找幻灯片、事件、数字、来源、命令、故事和模板。</translation>
    </message>
    <message>
        <source>Show what is dated after the article, pale and on a shaded band.</source>
        <translation>显示成文之后的事，浅色，带底纹。</translation>
    </message>
    <message>
        <source>Tear long stretches without events out of the axis.</source>
        <translation>把长期没有事件的时段从轴上撕掉。</translation>
    </message>
    <message>
        <source>Show or hide events by lane, tag, origin and certainty.</source>
        <translation>按泳道、标签、出处和确定程度显示或隐藏事件。</translation>
    </message>
    <message>
        <source>Named stretches of time: go to one, keep, rename or remove.</source>
        <translation>有名字的时段：前往、保存、改名或删除。</translation>
    </message>
    <message>
        <source>Searches titles, texts, tags and sources; Enter walks what is found.</source>
        <translation>搜索标题、正文、标签和来源；Enter 逐个查看。</translation>
    </message>
    <message>
        <source>A shorter stretch of time, larger.</source>
        <translation>时段变短，放大。</translation>
    </message>
    <message>
        <source>A longer stretch of time.</source>
        <translation>时段变长。</translation>
    </message>
    <message>
        <source>Show the whole story.</source>
        <translation>显示整个故事。</translation>
    </message>
    <message>
        <source>In which language the slides are shown; the window has its own.</source>
        <translation>幻灯片用哪种语言；窗口的语言另外设置。</translation>
    </message>
    <message>
        <source>Colours of the slides, here and on the full screen.</source>
        <translation>幻灯片的配色，窗口和全屏都一样。</translation>
    </message>
    <message>
        <source>All slides; a click, or Up and Down, shows one.</source>
        <translation>所有页；点一下或按上下键就显示。</translation>
    </message>
    <message>
        <source>All events; the wheel zooms, dragging moves, a click chooses.</source>
        <translation>所有事件；滚轮缩放，拖动平移，点击选中。</translation>
    </message>
    <message>
        <source>What you say, what the slide rests on, and what is wrong.</source>
        <translation>讲稿、这一页的依据、有什么不对。</translation>
    </message>
    <message>
        <source>The time of the talk; it begins by itself with the first move.</source>
        <translation>演讲计时；第一次翻动时自动开始。</translation>
    </message>
    <message>
        <source>Time of questions is counted apart and does not make you late.</source>
        <translation>提问的时间另算，不会让你显得超时。</translation>
    </message>
    <message>
        <source>All times back to zero.</source>
        <translation>所有计时归零。</translation>
    </message>
    <message>
        <source>One step back; at the first, to the last step of the slide before.</source>
        <translation>后退一步；在第一步时回到上一页的最后一步。</translation>
    </message>
    <message>
        <source>One step on; after the last, to the next slide.</source>
        <translation>前进一步；最后一步之后到下一页。</translation>
    </message>
    <message>
        <source>Draw on the slide; the audience sees it, and it stays with what it was drawn on.</source>
        <translation>在页上画，观众看得到，墨迹跟着所画的东西走。</translation>
    </message>
    <message>
        <source>A bright dot with a short trail, seen by the audience.</source>
        <translation>带短尾的亮点，观众看得到。</translation>
    </message>
    <message>
        <source>Everything but a circle is dimmed; the wheel changes its size.</source>
        <translation>圆圈以外都变暗；滚轮改变大小。</translation>
    </message>
    <message>
        <source>Enlarges what is under the pointer; the wheel changes its power.</source>
        <translation>放大指针下的内容；滚轮改变倍数。</translation>
    </message>
    <message>
        <source>The audience keeps its picture while you look around.</source>
        <translation>观众的画面不动，你可以自己翻看。</translation>
    </message>
    <message>
        <source>Nothing on the audience’s screen; the next move brings the slide back.</source>
        <translation>观众屏全黑；下一次翻动恢复。</translation>
    </message>
    <message>
        <source>All slides as a grid; type to find one. With a console only you see it.</source>
        <translation>所有页的网格，打字即可查找；有控制台时只有你看得到。</translation>
    </message>
    <message>
        <source>Larger letters for what you read.</source>
        <translation>讲稿的字变大。</translation>
    </message>
    <message>
        <source>Smaller letters, more of them.</source>
        <translation>讲稿的字变小，看得更多。</translation>
    </message>
    <message>
        <source>The file was saved meanwhile: show the audience the new version.</source>
        <translation>文件已经另存：让观众看到新版本。</translation>
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
    <message>
        <source>What you say on this slide; the console follows it step by step.</source>
        <translation>这一页的讲稿；控制台会逐步跟随。</translation>
    </message>
    <message>
        <source>Each figure on the slide, where it comes from, and how the article’s number fares.</source>
        <translation>这一页的每个数、它的出处，以及原文的数是否站得住。</translation>
    </message>
    <message>
        <source>What is wrong in the file, where, and what to do.</source>
        <translation>文件哪里不对、在哪一行、怎么改。</translation>
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
        <source>To a named view</source>
        <translation>到已命名的视图</translation>
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
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>在时间线上</translation>
    </message>
    <message>
        <source>Only slides that have what is typed</source>
        <translation>只留含所输文字的页</translation>
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
    <name>ListeningCanvas</name>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation>
            <numerusform>已复制 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Slide {number} cannot be drawn: {reason}. The audience still sees the picture before it.</source>
        <translation>第 {number} 页画不出来：{reason}。观众看到的还是前一幅。</translation>
    </message>
    <message>
        <source>The screens show the same: the audience sees what you see. Extend the displays.</source>
        <translation>几个屏幕显示同样的内容：你看到的观众也看到。请改成扩展显示。</translation>
    </message>
    <message>
        <source>{place}: {message}. The stage keeps the version of {time}.</source>
        <translation>{place}：{message}。台上仍是 {time} 的版本。</translation>
    </message>
    <message>
        <source>The file changed at {time}; the stage waits.</source>
        <translation>文件在 {time} 改过，还没有上台。</translation>
    </message>
    <message>
        <source>Frozen: the audience still sees slide {number}, step {step}. {send} sends what you see, {back} goes back.</source>
        <translation>已定格：观众仍看着第 {number} 页第 {step} 步。{send} 送出你看到的，{back} 回到那一页</translation>
    </message>
    <message>
        <source>The audience sees the whole timeline. A move or Esc takes it away.</source>
        <translation>观众看着完整时间线。翻页或 Esc 收起</translation>
    </message>
    <message>
        <source>Show the edits</source>
        <translation>让修改上台</translation>
    </message>
</context>
<context>
    <name>MiniTimeline</name>
    <message>
        <source>To come</source>
        <translation>接下来</translation>
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
    <name>NewDialog</name>
    <message>
        <source>Nothing was written. {why}: {path}</source>
        <translation>什么都没有写。{why}：{path}</translation>
    </message>
    <message>
        <source>Where the story’s folder goes</source>
        <translation>故事的文件夹放在哪里</translation>
    </message>
    <message>
        <source>The folder is named after the title.</source>
        <translation>文件夹按标题取名。</translation>
    </message>
    <message>
        <source>There is a story already: {path}</source>
        <translation>这里已经有一个故事：{path}</translation>
    </message>
    <message>
        <source>Will be written: {path}</source>
        <translation>将写入：{path}</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新故事</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Language of the story</source>
        <translation>故事的语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;In the folder</source>
        <translation>放在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Write and open</source>
        <translation>写入并打开</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>What the story begins with; all of it can be changed later</source>
        <translation>故事从什么开始；以后都可以改</translation>
    </message>
    <message>
        <source>Title of the story, on its first slide; the folder is named after it</source>
        <translation>故事的标题，也在第一页上；文件夹按它取名</translation>
    </message>
    <message>
        <source>Language of the slides and of the remarks in the file</source>
        <translation>幻灯片和文件里注释的语言</translation>
    </message>
    <message>
        <source>The story gets a folder of its own in this one</source>
        <translation>故事在这里有自己的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder in which the story’s own is made</source>
        <translation>选择在哪个文件夹里建</translation>
    </message>
    <message>
        <source>Write the story into its folder and show it; nothing is written over</source>
        <translation>把故事写进它的文件夹并打开；不会覆盖任何文件</translation>
    </message>
    <message>
        <source>Write nothing</source>
        <translation>什么都不写</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Then</source>
        <translation>再下一页</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>讲完了</translation>
    </message>
    <message>
        <source>Next: {slide}</source>
        <translation>下一页  {slide}</translation>
    </message>
    <message>
        <source>Next: step {step}</source>
        <translation>下一步  第 {step} 步</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>NotesField</name>
    <message>
        <source>Ctrl+Enter writes · Esc leaves · **bold**, *soft*, - list, [step]</source>
        <translation>Ctrl+Enter 写入 · Esc 放弃 · **粗体**、*轻声*、- 列表、[step]</translation>
    </message>
    <message>
        <source>This slide is made from an event and has no notes of its own in the file</source>
        <translation>本页由事件生成，文件里没有它自己的备注</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation>编辑备注</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>No notes for this slide.</source>
        <translation>这一页没有备注。</translation>
    </message>
    <message>
        <source>Double click to edit</source>
        <translation>双击编辑</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>讲稿字小些</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>讲稿字大些</translation>
    </message>
</context>
<context>
    <name>ObjectsTold</name>
    <message>
        <source>{native} of {total} objects are native</source>
        <translation>{total} 个对象中 {native} 个是原生的</translation>
    </message>
    <message>
        <source>, {count} are pictures</source>
        <translation>，{count} 个是图片</translation>
    </message>
    <message>
        <source>{count} of {total} charts with their numbers</source>
        <translation>{total} 张图表中 {count} 张带数据</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{count} as shapes: {reason}</source>
        <translation>{count} 张以图形画出：{reason}</translation>
    </message>
    <message>
        <source>{count} as pictures: {reason}</source>
        <translation>{count} 个是图片：{reason}</translation>
    </message>
    <message>
        <source>they are pictures of the story</source>
        <translation>本来就是故事里的图片</translation>
    </message>
    <message>
        <source>bars at their dates: PowerPoint&apos;s columns stand at equal distances</source>
        <translation>按日期排列的柱：PowerPoint 的柱只能等距</translation>
    </message>
    <message>
        <source>treemaps: PowerPoint&apos;s are read by no other program</source>
        <translation>矩形树图：PowerPoint 的这一种别的程序读不了</translation>
    </message>
    <message>
        <source>dumbbells: PowerPoint has none</source>
        <translation>哑铃图：PowerPoint 没有</translation>
    </message>
    <message>
        <source>ranges: PowerPoint has none</source>
        <translation>区间图：PowerPoint 没有</translation>
    </message>
    <message>
        <source>small multiples: all panels share one scale</source>
        <translation>小型多图：各幅共用一个刻度</translation>
    </message>
    <message>
        <source>a single dot sets no scale</source>
        <translation>只有一个点，定不出刻度</translation>
    </message>
    <message>
        <source>no number of it is drawn</source>
        <translation>没有画出数字</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>按要求</translation>
    </message>
</context>
<context>
    <name>OnStage</name>
    <message>
        <source>Back at slide {slide}, step {step}</source>
        <translation>已回到第 {slide} 页第 {step} 步</translation>
    </message>
    <message>
        <source>The last slide has had its time</source>
        <translation>最后一页的时间已到</translation>
    </message>
    <message>
        <source>Nothing here holds off sleep: keep the computer awake by its own settings</source>
        <translation>这里没有办法阻止休眠：请在系统设置里让电脑保持唤醒</translation>
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
    <name>PaceBar</name>
    <message>
        <source>{name}, {spent} of {planned}</source>
        <translation>{name}，{spent}，计划 {planned}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
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
        <source>Views of the timeline</source>
        <translation>时间轴的视图</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&gt; commands   # numbers   @ events   ! problems</source>
        <translation>&gt; 命令   # 数字   @ 事件   ! 问题</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Recent stories</source>
        <translation>最近的故事</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>in the overview</source>
        <translation>在总览里</translation>
    </message>
    <message>
        <source>on the start page</source>
        <translation>在开始页上</translation>
    </message>
    <message>
        <source>while presenting</source>
        <translation>演示时</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>The faintest text has a contrast of {ratio} on a projector</source>
        <translation>最淡的文字在投影机上的对比度是 {ratio}</translation>
    </message>
    <message>
        <source>Stronger greys</source>
        <translation>加深灰色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Dim the lights near the screen</source>
        <translation>把屏幕附近的灯调暗</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Every character has a glyph</source>
        <translation>每个字都有字形</translation>
    </message>
    <message>
        <source>The journal cannot be written to {folder}: {reason}</source>
        <translation>日志写不进 {folder}：{reason}</translation>
    </message>
    <message>
        <source>Make room on the disk, or make the folder writable</source>
        <translation>腾出磁盘空间，或让该文件夹可写</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试</translation>
    </message>
    <message>
        <source>After a crash the talk goes on from its journal</source>
        <translation>万一崩溃，会按日志接着讲</translation>
    </message>
    <message>
        <source>Slide {number} shows its notes</source>
        <translation>第 {number} 页把备注放到了台上</translation>
    </message>
    <message>
        <source>The exported file {name} has speaker notes in it</source>
        <translation>导出的文件 {name} 里有演讲备注</translation>
    </message>
    <message>
        <source>Export it again without notes before you give it away</source>
        <translation>交出去之前，不带备注重新导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No notes on slides, and none in {count} exported files</source>
        <translation>幻灯片上没有备注，{count} 个导出文件里也没有</translation>
    </message>
    <message>
        <source>Notifications are held off during the talk</source>
        <translation>演示时通知不会弹出</translation>
    </message>
    <message>
        <source>Switch on “do not disturb” in the system&apos;s settings</source>
        <translation>请在系统设置里打开“勿扰”</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>This desktop lets no app hold off notifications</source>
        <translation>这个桌面不让应用关闭通知</translation>
    </message>
    <message>
        <source>“{name}” is {months} months old; the story allows {allowed}</source>
        <translation>“{name}”已是 {months} 个月前的数，故事允许 {allowed} 个月</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Bring it up to date, or say its date</source>
        <translation>更新它，或说明日期</translation>
    </message>
    <message>
        <source>{count} numbers, all with a source and fresh enough</source>
        <translation>{count} 个数，都有来源，也都够新</translation>
    </message>
    <message>
        <source>The smallest words are {pixels} pixels high on the audience&apos;s screen</source>
        <translation>观众屏上最小的字只有 {pixels} 像素高</translation>
    </message>
    <message>
        <source>Choose a higher resolution in the system&apos;s settings</source>
        <translation>请在系统设置里选更高的分辨率</translation>
    </message>
    <message>
        <source>Everything fits; the smallest words are {pixels} pixels high</source>
        <translation>都放得下；最小的字高 {pixels} 像素</translation>
    </message>
    <message>
        <source>“{name}” is enlarged {times} times on the audience&apos;s screen</source>
        <translation>“{name}”在观众屏上被放大 {times} 倍</translation>
    </message>
    <message>
        <source>Use a picture with more pixels</source>
        <translation>换一张像素更多的图片</translation>
    </message>
    <message>
        <source>{count} pictures, all sharp</source>
        <translation>{count} 张图片，都清晰</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>No screen was found</source>
        <translation>没有找到屏幕</translation>
    </message>
    <message>
        <source>Connect one</source>
        <translation>请接上一块屏幕</translation>
    </message>
    <message>
        <source>The audience sees {name}, {size}</source>
        <translation>观众看 {name}，{size}</translation>
    </message>
    <message>
        <source>Extend the desktop in the system&apos;s settings, or the audience sees all you see</source>
        <translation>请在系统设置里改为扩展桌面，否则你看到的观众都会看到</translation>
    </message>
    <message>
        <source>Two screens show the same picture</source>
        <translation>两块屏幕显示同样的画面</translation>
    </message>
    <message>
        <source>Connect the projector; with one screen there is no console beside the stage</source>
        <translation>请接上投影机；只有一块屏幕时，舞台旁没有讲者台</translation>
    </message>
    <message>
        <source>There is one screen only</source>
        <translation>只有一块屏幕</translation>
    </message>
    <message>
        <source>Switch off sleep and screen lock in the system&apos;s settings for the talk</source>
        <translation>演示期间请在系统设置里关掉休眠和锁屏</translation>
    </message>
    <message>
        <source>Nothing holds off the screen saver</source>
        <translation>没有办法阻止屏幕保护</translation>
    </message>
    <message>
        <source>The screen stays on, but nothing holds off sleep</source>
        <translation>屏幕会一直亮着，但没有办法阻止休眠</translation>
    </message>
    <message>
        <source>Sleep and screen saver are held off, and the system confirms it ({names})</source>
        <translation>已阻止休眠和屏幕保护，系统已确认（{names}）</translation>
    </message>
    <message>
        <source>Sleep and screen saver are held off ({names}), but nothing here confirms it</source>
        <translation>已阻止休眠和屏幕保护（{names}），但系统没有确认</translation>
    </message>
    <message>
        <source>The storyboard has no problems</source>
        <translation>故事板没有问题</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>After a crash</source>
        <translation>崩溃之后</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Room and size</source>
        <translation>空间与字号</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This could not be looked at: {reason}</source>
        <translation>这一项查不了：{reason}</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Write minutes: at the slides, or under pace:</source>
        <translation>在各页或 pace: 下写 minutes:</translation>
    </message>
    <message>
        <source>The story plans no time</source>
        <translation>故事没有规划时间</translation>
    </message>
    <message>
        <source>Planned for {planned}, never rehearsed</source>
        <translation>计划 {planned}，还没有排练过</translation>
    </message>
    <message>
        <source>Planned for {planned}, rehearsed in {taken}</source>
        <translation>计划 {planned}，排练用了 {taken}</translation>
    </message>
    <message>
        <source>Shorten it, or mark slides as optional: J skips them when you are late</source>
        <translation>缩短内容，或把一些页标为 optional：超时时按 J 跳过</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>排练记录</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Ready to present</source>
        <translation>可以演示</translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n warning(s)</source>
        <translation>
            <numerusform>可以演示，有 %n 条警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n line(s) fail</source>
        <translation>
            <numerusform>还不行：%n 项不通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Ready to present?</source>
        <translation>准备好演示了吗？</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Present from the start</source>
        <translation>从头演示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mends or shows what this line says.</source>
        <translation>修好或显示这一行所说的事。</translation>
    </message>
    <message>
        <source>Asks screens, system and story anew.</source>
        <translation>重新检查屏幕、系统和故事。</translation>
    </message>
    <message>
        <source>Back to the window; nothing is kept.</source>
        <translation>回到窗口；什么都不保存。</translation>
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
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>stopped at {time}</source>
        <translation>停在 {time}</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>快速修正</translation>
    </message>
    <message>
        <source>To a line; a click opens it again.</source>
        <translation>收成一行；再点就展开。</translation>
    </message>
    <message>
        <source>Changes these characters and nothing else; Ctrl+Z takes it back.</source>
        <translation>只改这几个字符，别的都不动；Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>the audience does not see this</source>
        <translation>观众看不到</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>在编辑器打开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Slide {name}</source>
        <translation>幻灯片 {name}</translation>
    </message>
    <message>
        <source>Event {name}</source>
        <translation>事件 {name}</translation>
    </message>
    <message>
        <source>Fact {name}</source>
        <translation>数字 {name}</translation>
    </message>
    <message>
        <source>Source {name}</source>
        <translation>来源 {name}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>Elsewhere in the file</source>
        <translation>文件的其他地方</translation>
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
    <message>
        <source>The stage keeps the good version of {time}; the audience sees nothing of this.</source>
        <translation>舞台停在 {time} 的可用版本，观众看不到这些。</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>在编辑器打开</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可以怎样处理</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Only of this kind</source>
        <translation>只看这一类</translation>
    </message>
    <message>
        <source>Enter opens the file in your editor at the line.</source>
        <translation>回车在编辑器里打开文件的这一行。</translation>
    </message>
    <message>
        <source>No problem is like that.</source>
        <translation>没有这样的问题。</translation>
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
    <name>RangeTold</name>
    <message>
        <source>; did you mean “{near}”?</source>
        <translation>；是不是“{near}”？</translation>
    </message>
    <message>
        <source>There is no slide “{text}”</source>
        <translation>没有“{text}”这一页</translation>
    </message>
    <message>
        <source>“{text}” runs backwards; write {more}</source>
        <translation>“{text}”前后颠倒了，应写作 {more}</translation>
    </message>
    <message>
        <source>“{text}” is not within the slides 1-{more}</source>
        <translation>“{text}”不在第 1–{more} 页之内</translation>
    </message>
    <message>
        <source>“{text}” is not within the steps 1-{more}</source>
        <translation>“{text}”不在第 1–{more} 步之内</translation>
    </message>
    <message>
        <source>No slide has the tag “{text}”</source>
        <translation>没有一页带标签“{text}”</translation>
    </message>
    <message>
        <source>No slide has the tag “{text}”: this story has no tags</source>
        <translation>没有一页带标签“{text}”：这份稿子没有标签</translation>
    </message>
    <message>
        <source>Write the slides: numbers, ids or tags, such as 1,3-5,closing,tag:market</source>
        <translation>请写出页：页码、id 或标签，例如 1,3-5,closing,tag:market</translation>
    </message>
    <message>
        <source>Write the steps as numbers, such as 1,3-</source>
        <translation>请用数字写出步，例如 1,3-</translation>
    </message>
    <message>
        <source>None of the slides has these steps as it is now</source>
        <translation>这些页现在都没有这样的步</translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message>
        <source>Rehearsal</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No run of this story yet: Rehearse in the Present menu records one.</source>
        <translation>这个故事还没有排练过：用“演示”菜单里的“从头排练”记录一次。</translation>
    </message>
    <message>
        <source>{actual} in all. The story plans no time: write minutes: at its slides.</source>
        <translation>共 {actual}。故事没有规划时间：在各页写 minutes:。</translation>
    </message>
    <message>
        <source>{actual} in all, planned {planned}: </source>
        <translation>共 {actual}，计划 {planned}：</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与计划一致</translation>
    </message>
    <message>
        <source>{over} too long</source>
        <translation>超出 {over}</translation>
    </message>
    <message>
        <source>{over} left over</source>
        <translation>还剩 {over}</translation>
    </message>
    <message>
        <source>Without a chapter</source>
        <translation>不属于任何章</translation>
    </message>
    <message>
        <source>Per step: {times}</source>
        <translation>每步：{times}</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>排练记录</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>删除这次</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Shorter, longer</source>
        <translation>较短，较长</translation>
    </message>
    <message>
        <source>Its times are gone; the other rehearsals stay.</source>
        <translation>这次的计时删掉，其他排练保留。</translation>
    </message>
    <message>
        <source>Which rehearsal is laid against the plan.</source>
        <translation>拿哪一次排练与计划对比。</translation>
    </message>
    <message>
        <source>Planned and actual</source>
        <translation>计划与实际</translation>
    </message>
    <message>
        <source>Enter, or a double click, goes to the slide.</source>
        <translation>Enter 或双击前往那一页。</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>The figures on this slide; choose one and it lights up on stage</source>
        <translation>这一页的数，点一个就在图上亮起来</translation>
    </message>
    <message>
        <source>; double click changes it</source>
        <translation>；双击可修改</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>A click chooses the figure: it lights up on the slide and the timeline.</source>
        <translation>点一下选中这个数，它会在页上和时间线上亮起来。</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>This slide shows no headline of its own</source>
        <translation>本页没有自己的标题</translation>
    </message>
    <message>
        <source>This is made from the event “{id}”</source>
        <translation>这是由事件“{id}”生成的</translation>
    </message>
    <message>
        <source>This is made from the story’s dates and figures</source>
        <translation>这是由故事的日期和数字生成的</translation>
    </message>
    <message>
        <source>Enter writes · Shift+Enter new line · Esc leaves</source>
        <translation>Enter 写入 · Shift+Enter 换行 · Esc 放弃</translation>
    </message>
    <message>
        <source>the same in all languages; Ctrl+Enter only in this one</source>
        <translation>各语言相同；Ctrl+Enter 只改这一种</translation>
    </message>
    <message>
        <source>this language has no text here yet</source>
        <translation>这种语言在此还没有文字</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>编辑文字</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>松开</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>钉住</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表里去掉</translation>
    </message>
    <message>
        <source>Begin with a story</source>
        <translation>从一个故事开始</translation>
    </message>
    <message>
        <source>Recent stories</source>
        <translation>最近的故事</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>Or drop a story.yaml, or the folder it lies in, anywhere on this window.</source>
        <translation>也可以把 story.yaml 或它的文件夹拖到窗口任何地方。</translation>
    </message>
    <message>
        <source>The stories that you open will be listed here.</source>
        <translation>打开过的故事会列在这里。</translation>
    </message>
    <message>
        <source>Enter opens, {pin} pins, {remove} takes off the list</source>
        <translation>Enter 打开，{pin} 钉住，{remove} 从列表里去掉</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Choose a storyboard from its folder</source>
        <translation>从文件夹里选一个故事文件</translation>
    </message>
    <message>
        <source>The example</source>
        <translation>自带的示例</translation>
    </message>
    <message>
        <source>The story that comes with the program: try everything on it</source>
        <translation>程序自带的故事，随便试</translation>
    </message>
    <message>
        <source>Stories opened last; Enter opens the chosen one</source>
        <translation>最近打开的故事，Enter 打开选中的</translation>
    </message>
    <message>
        <source>Templates; Enter asks for a title and a folder, and begins</source>
        <translation>模板，Enter 会问标题和文件夹，然后开始</translation>
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
    <message>
        <source>{facts} number, {sourced} with a source</source>
        <translation>数字 {facts}，有来源 {sourced}</translation>
    </message>
    <message>
        <source>Save it in any editor, and the window shows it.</source>
        <translation>用任何编辑器保存，窗口就会显示。</translation>
    </message>
    <message>
        <source>Where you are; type a number and Enter to go to a slide.</source>
        <translation>所在的位置；输入页号按 Enter 前往。</translation>
    </message>
    <message>
        <source>Sentences of the article that some slide covers; check names the others.</source>
        <translation>原文里已有页讲到的句子；其余的 check 会列出。</translation>
    </message>
    <message>
        <source>Numbers of the story, and how many say where they come from.</source>
        <translation>故事里的数字，以及其中注明出处的。</translation>
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
    <message>
        <source>Which of the slide’s steps is shown, and how large against 1920 pixels.</source>
        <translation>显示的是第几步，相对 1920 像素有多大。</translation>
    </message>
    <message>
        <source>Steps and size</source>
        <translation>步骤与大小</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已钉住</translation>
    </message>
</context>
<context>
    <name>StripHeader</name>
    <message>
        <source>{count} hidden</source>
        <translation>隐藏 {count} 件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
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
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>After the article</source>
        <translation>成文之后</translation>
    </message>
    <message>
        <source>Compress gaps</source>
        <translation>压缩空档</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
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
        <source>This story</source>
        <translation>本故事</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>眼前</translation>
    </message>
    <message>
        <source>The stretch of time that the strip shows now.</source>
        <translation>现在显示的这段时间。</translation>
    </message>
    <message>
        <source>How long the stretch of time in view is; the wheel does the same.</source>
        <translation>眼前这段时间有多长；滚轮也能改。</translation>
    </message>
    <message>
        <source>Show or hide the events that come from there.</source>
        <translation>显示或隐藏来自那里的事件。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Show charts under the lanes, however little room there is</source>
        <translation>地方再小，也在泳道下显示图表</translation>
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
    <message>
        <source>Part of the time in view</source>
        <translation>视野内的时间</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>All of the time; drag the frame, or its ends, to see another part of it.</source>
        <translation>整段时间；拖动方框或它的两端，看别的一段。</translation>
    </message>
    <message>
        <source>Whole story</source>
        <translation>全程</translation>
    </message>
</context>
<context>
    <name>TimerRow</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Questions over</source>
        <translation>提问完</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>ToolsRow</name>
    <message>
        <source>Laser</source>
        <translation>激光</translation>
    </message>
    <message>
        <source>Magnify</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>定格</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>All that has no button of its own and is wanted in the middle of a talk.</source>
        <translation>没有自己的按钮、演讲中却用得上的工具。</translation>
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
        <source>In step</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>The last good version stays on stage; F8 goes to what is wrong with the file.</source>
        <translation>台上仍是最后一个完好的版本；按 F8 到文件出错的地方。</translation>
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
    <message>
        <source>The file was read then, and is followed: save it in any editor, and the window shows it.</source>
        <translation>文件在那时读入，并一直跟随：用任何编辑器保存，窗口就会显示。</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Black for the audience</source>
        <translation>观众看到黑屏</translation>
    </message>
    <message>
        <source>White for the audience</source>
        <translation>观众看到白屏</translation>
    </message>
    <message>
        <source>The audience still sees this</source>
        <translation>观众仍看着这页</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>View kept: {name}</source>
        <translation>视图已保留：{name}</translation>
    </message>
    <message>
        <source>The views cannot be kept: {reason}</source>
        <translation>视图无法保留：{reason}</translation>
    </message>
    <message>
        <source>No views yet</source>
        <translation>还没有视图</translation>
    </message>
    <message>
        <source>The views of this story cannot be read: {reason}</source>
        <translation>读不出这个故事的视图：{reason}</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保留此视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>给视图改名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
</context>
</TS>
