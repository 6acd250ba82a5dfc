<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>, about %n second left</numerusform>
            <numerusform>, about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) written</source>
        <translation>
            <numerusform>%n image written</numerusform>
            <numerusform>%n images written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) written, none of them half</source>
        <translation>
            <numerusform>Stopped; %n file written, none of them half</numerusform>
            <numerusform>Stopped; %n files written, none of them half</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactPage</name>
    <message numerus="yes">
        <source>Seen on %n slide(s):</source>
        <translation>
            <numerusform>Seen on %n slide:</numerusform>
            <numerusform>Seen on %n slides:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n fixed</numerusform>
            <numerusform>%n fixed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListeningCanvas</name>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation>
            <numerusform>%n event copied</numerusform>
            <numerusform>%n events copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message numerus="yes">
        <source>Ready, with %n warning(s)</source>
        <translation>
            <numerusform>Ready, with %n warning</numerusform>
            <numerusform>Ready, with %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n line(s) fail</source>
        <translation>
            <numerusform>Not ready: %n line fails</numerusform>
            <numerusform>Not ready: %n lines fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
</TS>
