<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AddonLine</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="127"/>
        <source>%n in stock</source>
        <translation>
            <numerusform>%n in stock</numerusform>
            <numerusform>%n in stock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingDetailsPanel</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="206"/>
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
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="283"/>
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
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="206"/>
        <source>%n bookings are held, #%1 to #%2.</source>
        <translation>
            <numerusform>%n booking is held, #%1 to #%2.</numerusform>
            <numerusform>%n bookings are held, #%1 to #%2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="158"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="182"/>
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="231"/>
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
        <location filename="../../hallbooking_desktop/ui/today/takings.py" line="56"/>
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/today/words.py" line="76"/>
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
</TS>
