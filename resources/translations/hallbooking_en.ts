<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AddonLine</name>
    <message numerus="yes">
        <source>%n in stock</source>
        <translation>
            <numerusform>%n in stock</numerusform>
            <numerusform>%n in stock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddonsPage</name>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>%n there</numerusform>
            <numerusform>%n there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingDetailsPanel</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingEditor</name>
    <message numerus="yes">
        <source>Hol&amp;d %n bookings</source>
        <translation>
            <numerusform>Hol&amp;d %n booking</numerusform>
            <numerusform>Hol&amp;d %n bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingFlows</name>
    <message numerus="yes">
        <source>%n bookings are held, #%1 to #%2.</source>
        <translation>
            <numerusform>%n booking is held, #%1 to #%2.</numerusform>
            <numerusform>%n bookings are held, #%1 to #%2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message numerus="yes">
        <source>Cancel %n bookings</source>
        <translation>
            <numerusform>Cancel %n booking</numerusform>
            <numerusform>Cancel %n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings and refund %1</source>
        <translation>
            <numerusform>Cancel %n booking and refund %1</numerusform>
            <numerusform>Cancel %n bookings and refund %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are cancelled.</source>
        <translation>
            <numerusform>%n booking of the series is cancelled.</numerusform>
            <numerusform>%n bookings of the series are cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message numerus="yes">
        <source>%n bookings are still to be decided about.</source>
        <extracomment>Time and reason were said before: what is left is to decide.</extracomment>
        <translation>
            <numerusform>%n booking is still to be decided about.</numerusform>
            <numerusform>%n bookings are still to be decided about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were moved.</source>
        <translation>
            <numerusform>%n booking was moved.</numerusform>
            <numerusform>%n bookings were moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were cancelled.</source>
        <translation>
            <numerusform>%n booking was cancelled.</numerusform>
            <numerusform>%n bookings were cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole · %n guests</source>
        <translation>
            <numerusform>Whole · %n guest</numerusform>
            <numerusform>Whole · %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n hall</numerusform>
            <numerusform>%n halls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n halls have everything that was asked for.</source>
        <translation>
            <numerusform>Only %n hall has everything that was asked for.</numerusform>
            <numerusform>Only %n halls have everything that was asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats to spare</source>
        <translation>
            <numerusform>%n seat to spare</numerusform>
            <numerusform>%n seats to spare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats too few</source>
        <translation>
            <numerusform>%n seat too few</numerusform>
            <numerusform>%n seats too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were left out; their descriptions stay as text.</source>
        <translation>
            <numerusform>%n picture was left out; its description stays as text.</numerusform>
            <numerusform>%n pictures were left out; their descriptions stay as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n pictures to the library…</source>
        <translation>
            <numerusform>Add %n picture to the library…</numerusform>
            <numerusform>Add %n pictures to the library…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>%n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series stand again.</source>
        <translation>
            <numerusform>%n booking of the series stands again.</numerusform>
            <numerusform>%n bookings of the series stand again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are as they were.</source>
        <translation>
            <numerusform>One booking of the series is as it was.</numerusform>
            <numerusform>%n bookings of the series are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ahead</source>
        <translation>
            <numerusform>%n of them ahead</numerusform>
            <numerusform>%n of them ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourites</source>
        <translation>
            <numerusform>%n favourite</numerusform>
            <numerusform>%n favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%n of 5 stars</numerusform>
            <numerusform>%n of 5 stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n visible reviews</source>
        <translation>
            <numerusform>%1 from %n visible review</numerusform>
            <numerusform>%1 from %n visible reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n things need attention</source>
        <translation>
            <numerusform>Alerts: %n thing needs attention</numerusform>
            <numerusform>Alerts: %n things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n s.</source>
        <translation>
            <numerusform>It is tried again in %n s.</numerusform>
            <numerusform>It is tried again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead there. Move or cancel them first, then archive it.</source>
        <translation>
            <numerusform>%n booking lies ahead there. Move or cancel it first, then archive it.</numerusform>
            <numerusform>%n bookings lie ahead there. Move or cancel them first, then archive it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead in it: show them, to move or cancel each</source>
        <translation>
            <numerusform>One booking lies ahead in it: show it, to move or cancel it</numerusform>
            <numerusform>%n bookings lie ahead in it: show them, to move or cancel each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs stayed the same</source>
        <translation>
            <numerusform>%n paragraph stayed the same</numerusform>
            <numerusform>%n paragraphs stayed the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message numerus="yes">
        <source>All %n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>All %n bookings</numerusform>
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
    <name>DeedRow</name>
    <message numerus="yes">
        <source>Can be taken back for %n more seconds</source>
        <translation>
            <numerusform>Can be taken back for %n more second</numerusform>
            <numerusform>Can be taken back for %n more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message numerus="yes">
        <source>&amp;Save %n bookings</source>
        <translation>
            <numerusform>&amp;Save %n booking</numerusform>
            <numerusform>&amp;Save %n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are changed.</source>
        <translation>
            <numerusform>One booking of the series is changed.</numerusform>
            <numerusform>%n bookings of the series are changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointTop</name>
    <message numerus="yes">
        <source>restarted %n times after a failure</source>
        <translation>
            <numerusform>restarted %n time after a failure</numerusform>
            <numerusform>restarted %n times after a failure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FateList</name>
    <message numerus="yes">
        <source>%n bookings are in the way</source>
        <translation>
            <numerusform>%n booking is in the way</numerusform>
            <numerusform>%n bookings are in the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message numerus="yes">
        <source>%n requests were turned away in the last hour.</source>
        <translation>
            <numerusform>%n request was turned away in the last hour.</numerusform>
            <numerusform>%n requests were turned away in the last hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>&amp;Move %n bookings</source>
        <translation>
            <numerusform>&amp;Move %n booking</numerusform>
            <numerusform>&amp;Move %n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series moved.</source>
        <translation>
            <numerusform>One booking of the series moved.</numerusform>
            <numerusform>%n bookings of the series moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceDetails</name>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n hall</numerusform>
            <numerusform>%n halls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>up to %n guest</numerusform>
            <numerusform>up to %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>up to %n guest</numerusform>
            <numerusform>up to %n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message numerus="yes">
        <source>%n venues</source>
        <translation>
            <numerusform>%n venue</numerusform>
            <numerusform>%n venues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n hall</numerusform>
            <numerusform>%n halls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>%n bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingsCard</name>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message numerus="yes">
        <source>%n pictures of this version were deleted since.</source>
        <translation>
            <numerusform>%n picture of this version was deleted since.</numerusform>
            <numerusform>%n pictures of this version were deleted since.</numerusform>
        </translation>
    </message>
</context>
</TS>
