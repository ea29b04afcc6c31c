<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AddonLine</name>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="127"/>
        <source>%n in stock</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddonsPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="150"/>
        <source>This venue offers no add-ons.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdjustSheet</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="116"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="116"/>
        <source>Stays in the ledger; the customer can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="133"/>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AvailabilityStrip</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="80"/>
        <source>The hall&apos;s day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="128"/>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="129"/>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="130"/>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="131"/>
        <source>held, unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="132"/>
        <source>outside opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="133"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/strip.py" line="134"/>
        <source>out of service</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/banner.py" line="30"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/banner.py" line="31"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="41"/>
        <source>Block hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="41"/>
        <source>Blocked time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="42"/>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="42"/>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="54"/>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="54"/>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="54"/>
        <source>Own use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="54"/>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="58"/>
        <source>&amp;Remove block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="62"/>
        <source>Nobody can book the hall at that time. Bookings that are there already stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="74"/>
        <source>Reaso&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="133"/>
        <source>%1 is blocked: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="136"/>
        <source>The block moved: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="143"/>
        <source>The hall can be booked again at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="144"/>
        <source>Remove block?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="144"/>
        <source>Remove block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/block.py" line="152"/>
        <source>The block is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="28"/>
        <source>Organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="29"/>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="30"/>
        <source>Attendee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="37"/>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="38"/>
        <source>Card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="39"/>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="40"/>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="47"/>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="48"/>
        <source>No-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="49"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="55"/>
        <source>Hall hire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="58"/>
        <source>%1 h × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="67"/>
        <source>%1 is blocked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="69"/>
        <source>%1 is held, unpaid: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="71"/>
        <source>%1 is booked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/words.py" line="94"/>
        <source>More guests are expected than the hall holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingDetailsPanel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="64"/>
        <source>Booking details</source>
        <extracomment>key, label, icon, kind of button, what it does</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="112"/>
        <source>Choose a booking to see its details here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="124"/>
        <source>This booking is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="190"/>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="191"/>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="206"/>
        <source>%n guests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="207"/>
        <source>online too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="210"/>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="211"/>
        <source>Note for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="212"/>
        <source>Note for set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="213"/>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="226"/>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="229"/>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="249"/>
        <source>Take %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="253"/>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="255"/>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="257"/>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="296"/>
        <source>+%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="329"/>
        <source>Booking #%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="333"/>
        <source>Booking #%1 now ends at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="336"/>
        <source>%1 is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="349"/>
        <source>Partly paid, not confirmed yet; %1 is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/details.py" line="352"/>
        <source>Held without payment; %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingEditor</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="60"/>
        <source>New booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="74"/>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="285"/>
        <source>Take &amp;payment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="75"/>
        <source>Hol&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="76"/>
        <source>Keep the hall without payment for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="283"/>
        <source>Hol&amp;d %n bookings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="285"/>
        <source>Hol&amp;d the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="289"/>
        <source>The price is that of the first date. The series comes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editor.py" line="302"/>
        <source>Choose a hall and a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingFlows</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="173"/>
        <source>Booking #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="206"/>
        <source>%n bookings are held, #%1 to #%2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="208"/>
        <source>Show first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="210"/>
        <source>Booking #%1 is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="211"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="213"/>
        <source>Booking #%1 is held until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/flows.py" line="214"/>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="49"/>
        <source>&amp;Repeat this booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="50"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="51"/>
        <source>Give a discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="54"/>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="64"/>
        <source>Where and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="65"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="66"/>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="67"/>
        <source>Add-ons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="100"/>
        <source>Move to another time or hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="143"/>
        <source>to be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="219"/>
        <source>Add the new customer first, or go back to the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="224"/>
        <source>Please choose the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="232"/>
        <source>Choose on which weekdays it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/form.py" line="235"/>
        <source>Some dates do not fit. Untick them, or choose to leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="42"/>
        <source>No.</source>
        <extracomment>So near that nobody asks which year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="43"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="44"/>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="46"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="49"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="51"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="53"/>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="61"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="111"/>
        <source>Bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="112"/>
        <source>Number, title, customer or phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingsView</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="133"/>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="135"/>
        <source>Any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="136"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="137"/>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="138"/>
        <source>Next 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="139"/>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="140"/>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="144"/>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="145"/>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="205"/>
        <source>All venues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="147"/>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="148"/>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="215"/>
        <source>All halls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="165"/>
        <source>Show in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="165"/>
        <source>Show the chosen booking in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="169"/>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="169"/>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="171"/>
        <source>New booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/bookings.py" line="278"/>
        <source>There are no bookings yet. The first one you make appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/states.py" line="29"/>
        <source>Loading</source>
        <extracomment>Work shorter than this shows no progress: it would only flicker.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="46"/>
        <source>What the calendar shows</source>
        <extracomment>from so many halls on a field to find one is shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="48"/>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="49"/>
        <source>Venue (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="67"/>
        <source>Halls to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="72"/>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="73"/>
        <source>Find a hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="93"/>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="38"/>
        <source>Bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="97"/>
        <source>Halls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="98"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="98"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="101"/>
        <location filename="../../hallbooking_desktop/ui/calendar/view.py" line="292"/>
        <source>Show all halls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="101"/>
        <source>Show no hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/side.py" line="143"/>
        <location filename="../../hallbooking_desktop/ui/calendar/headers.py" line="137"/>
        <source>{count} guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="27"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="32"/>
        <source>Move with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="37"/>
        <source>Remove block …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="37"/>
        <source>Cancel booking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="42"/>
        <source>New booking here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/menu.py" line="47"/>
        <source>Block this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/painter.py" line="158"/>
        <source>Closed</source>
        <extracomment>pixels that a closure&apos;s reason needs, and between two lines; minutes of the finest line a question about the ghost is open beside it, so that the ghost need not speak</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="69"/>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="73"/>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="75"/>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="19"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="74"/>
        <source>Today (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="78"/>
        <source>Back (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="79"/>
        <source>Forward (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="95"/>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="98"/>
        <source>Timeline of seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="99"/>
        <source>Show seven days in the timeline (7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="105"/>
        <source>Smaller (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="106"/>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="111"/>
        <source>Keys (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="115"/>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="117"/>
        <location filename="../../hallbooking_desktop/ui/calendar/ghosts.py" line="54"/>
        <source>New booking</source>
        <extracomment>a line of the card: text, font, colour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="118"/>
        <source>New booking (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="140"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="141"/>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="142"/>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="143"/>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/toolbar.py" line="148"/>
        <source>View: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/minimonth.py" line="33"/>
        <source>Small month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/minimonth.py" line="140"/>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/minimonth.py" line="141"/>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/month_canvas.py" line="65"/>
        <source>Calendar, month</source>
        <extracomment>pixels before a press becomes a drag; turns of the wheel before a page is turned</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/month_canvas.py" line="390"/>
        <source>{day}, {count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="149"/>
        <source>Same price</source>
        <extracomment>how long the pointer must rest before a price is asked for, in milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="152"/>
        <source>{amount} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="153"/>
        <source>{amount} less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="156"/>
        <source>{amount} is charged to the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="159"/>
        <source>{amount} is credited to the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="162"/>
        <source>{amount} will be due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="170"/>
        <source>Working out the price …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="184"/>
        <source>Move “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="186"/>
        <source>Change the time of “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="187"/>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="188"/>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="261"/>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="321"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="242"/>
        <source>Moved to {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="242"/>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="346"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="259"/>
        <source>Move, leave the rest due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="266"/>
        <source>“{title}” stays where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="298"/>
        <source>Move undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="310"/>
        <source>“{title}” is back where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="319"/>
        <source>Remove the block “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="320"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="329"/>
        <source>The block is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/moves.py" line="338"/>
        <source>The block is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="111"/>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="125"/>
        <source>{minutes} min</source>
        <extracomment>Texts are found by their context and themselves.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="113"/>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="127"/>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="114"/>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="123"/>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="128"/>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="135"/>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="150"/>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="136"/>
        <source>Booking {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="147"/>
        <source>Hold, not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="148"/>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="149"/>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="161"/>
        <source>Taken by {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="162"/>
        <source>Held for {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="163"/>
        <source>Blocked: {name}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="164"/>
        <source>Closed at that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="165"/>
        <source>Closed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="166"/>
        <source>This hall is out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="167"/>
        <source>In the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="168"/>
        <source>It has begun or is over and cannot be moved any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="169"/>
        <source>Shorter than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="170"/>
        <source>Longer than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="172"/>
        <source>No hall is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="178"/>
        <source>closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="200"/>
        <source>hold ends in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="210"/>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="217"/>
        <source>{amount} due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="229"/>
        <source>Hold ends in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/words.py" line="232"/>
        <source>{setup} min setup, {teardown} min teardown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/headers.py" line="139"/>
        <source>Out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/headers.py" line="141"/>
        <source>Whole · {count} guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/canvas.py" line="68"/>
        <location filename="../../hallbooking_desktop/ui/calendar/view.py" line="86"/>
        <source>Calendar</source>
        <extracomment>Ghost: the drag&apos;s wanted place changed (None: it ended) Ghost: dropped on a free place, to be asked about Ghost, Verdict: dropped where it cannot be Ghost: a range for a new booking Item: to be opened; Item: to be cancelled or removed Item or None pages to turn; factor to zoom by; day to show the headers&apos; sizes at 100 % text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="17"/>
        <source>Time and view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="20"/>
        <source>Back, forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="21"/>
        <source>Day, week, month, timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="22"/>
        <source>Timeline: one day or seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="23"/>
        <source>Zoom (also Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="24"/>
        <source>Go to the small month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="25"/>
        <source>Choose the venue, find a hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="29"/>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="31"/>
        <source>Choose a time and a hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="32"/>
        <source>Make the time longer or shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="33"/>
        <source>Enter or N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="33"/>
        <source>Book the chosen time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="34"/>
        <source>Block the chosen time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="40"/>
        <source>Next booking, previous booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="41"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="41"/>
        <source>Open the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="42"/>
        <source>Move it: arrows, then Enter; Escape keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="43"/>
        <source>Make it longer or shorter, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="44"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="44"/>
        <source>Cancel the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="45"/>
        <source>Undo the last move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="46"/>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="46"/>
        <source>Give up, let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="63"/>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="67"/>
        <source>Keys of the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="88"/>
        <location filename="../../hallbooking_desktop/ui/calendar/help.py" line="89"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/view.py" line="258"/>
        <source>There is no venue yet. Add one under Venues &amp; rooms first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/view.py" line="288"/>
        <source>This venue has no halls yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/view.py" line="291"/>
        <source>No hall is ticked. Tick one in the side panel to see its bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/calendar/month_painter.py" line="145"/>
        <source>+{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="35"/>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="183"/>
        <source>Cancel booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="50"/>
        <source>The &amp;venue&apos;s fault: pay back everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="51"/>
        <source>&amp;Decide the refund myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="54"/>
        <source>Refund in percent of what was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="55"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="57"/>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="58"/>
        <source>&amp;Percent of what was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="64"/>
        <source>Keep booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="136"/>
        <source>required, it is kept with the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="146"/>
        <source>Type a percentage between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="150"/>
        <source>Please say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="162"/>
        <source>to be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="171"/>
        <source>Paid until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="173"/>
        <source>Kept as a fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="174"/>
        <source>Refund to the wallet of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="178"/>
        <source>Nothing was paid, so nothing is paid back. The hall becomes free at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="180"/>
        <source>Cancel booking and refund %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="197"/>
        <source>Booking #%1 is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cancel.py" line="200"/>
        <source>%1 went to the wallet of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancellationBlock</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="96"/>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="98"/>
        <source>Kept as a fee</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="106"/>
        <source>Free instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="158"/>
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="159"/>
        <source>The hall is taken at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="178"/>
        <source>%1, same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="185"/>
        <source>Take %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="204"/>
        <source>The price appears when hall and time are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="207"/>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="233"/>
        <source>calculating …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/customerfield.py" line="36"/>
        <source>Name, phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/customerfield.py" line="37"/>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/customerfield.py" line="81"/>
        <source>New customer «%1»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="54"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="55"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="56"/>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="56"/>
        <source>May stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="57"/>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="58"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="95"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="96"/>
        <source>New booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="97"/>
        <source>Join…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="98"/>
        <source>Join with another customer who is the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="153"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="154"/>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="155"/>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="156"/>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="160"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="163"/>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="164"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="166"/>
        <source>Open the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="173"/>
        <source>Bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="180"/>
        <source>No bookings yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="182"/>
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="193"/>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="207"/>
        <source>Joined into %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="96"/>
        <source>Edit customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="96"/>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="97"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="124"/>
        <source>This may be somebody who is written down already:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="38"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="41"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="44"/>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="47"/>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="50"/>
        <source>Bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="58"/>
        <source>Upcoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="66"/>
        <source>Last booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="74"/>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="90"/>
        <source>Customer details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="221"/>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="222"/>
        <source>Name, phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersView</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="227"/>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="227"/>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="229"/>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="241"/>
        <source>No customers yet. Add the first one, or take a booking: it adds them on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customers.py" line="259"/>
        <source>Added: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="74"/>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="87"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="108"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="139"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscountPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="27"/>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="28"/>
        <source>Amount (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="32"/>
        <source>For example: long-standing customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="34"/>
        <source>Disco&amp;unt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="35"/>
        <source>Reason (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="41"/>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="59"/>
        <source>Type a discount above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="61"/>
        <source>A discount is at most 100 percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/discount.py" line="62"/>
        <source>Please say why there is a discount.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="30"/>
        <source>Edit booking #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="41"/>
        <source>&amp;Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="75"/>
        <source>This booking is cancelled and cannot be changed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="104"/>
        <source>%1 more than before. It is left due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="106"/>
        <source>%1 less than before. What was paid beyond the new price goes to the wallet of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="108"/>
        <source>%1 less than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="113"/>
        <source>More guests are expected than the hall holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="135"/>
        <source>Booking #%1 is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/editing.py" line="152"/>
        <source>Somebody else changed this booking just now. Your entries are kept: look, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormWindow</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/window.py" line="46"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/window.py" line="182"/>
        <source>What you typed here has not been saved and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/window.py" line="183"/>
        <source>Close without saving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/window.py" line="183"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="145"/>
        <source>%n d</source>
        <extracomment>Signs of well-known currencies; others are written with their code.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="147"/>
        <source>%n h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="149"/>
        <source>%n min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="155"/>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="158"/>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="166"/>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/formats.py" line="169"/>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="21"/>
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="22"/>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="23"/>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="24"/>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="25"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="26"/>
        <source>Payment taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="27"/>
        <source>The hold ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="28"/>
        <source>Attendance noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="35"/>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="37"/>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="39"/>
        <source>an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="40"/>
        <source>a moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/history.py" line="41"/>
        <source>the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/translations.py" line="17"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="33"/>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="34"/>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="35"/>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="36"/>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="88"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="91"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="94"/>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="102"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="115"/>
        <source>%1 (pending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="117"/>
        <source>%1 (failed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/listing.py" line="49"/>
        <location filename="../../hallbooking_desktop/ui/views/listing.py" line="153"/>
        <source>Clear filters</source>
        <extracomment>What stands at the right; both have a signal ``closed``.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/listing.py" line="152"/>
        <source>Nothing fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="53"/>
        <source>Hall Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="230"/>
        <source>The database is back; everything is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="233"/>
        <source>The database cannot be reached. What you see stays on screen, changes are refused until it is back. Reconnecting by itself…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="243"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="245"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="246"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="247"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="250"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="253"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="258"/>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/main_window.py" line="259"/>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/matches.py" line="124"/>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="150"/>
        <source>Join with another customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="152"/>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="159"/>
        <source>%1 stays. The bookings and the wallet of the customer chosen below become theirs. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="164"/>
        <source>Name, phone or e-mail of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/customer_forms.py" line="166"/>
        <source>Found customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="19"/>
        <source>Something is missing or wrong. Please correct the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="20"/>
        <source>This is no longer there. Refresh the list and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="21"/>
        <source>Your role does not allow this. Ask an administrator to do it or to change your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="24"/>
        <source>Your session has ended. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="25"/>
        <source>The e-mail or the password is wrong. Check both and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="26"/>
        <source>Somebody else changed this in the meantime. The newest state is loaded: look at it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="30"/>
        <source>The hall is taken at that time. Choose another time or another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="33"/>
        <source>The hall cannot be booked at that time. Choose another time or another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="36"/>
        <source>The time breaks a booking rule of the venue. Choose another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="39"/>
        <source>There is already an unpaid booking on hold. Pay or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="42"/>
        <source>The hold has run out and the time was released. Book it again if it is still free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="45"/>
        <source>The booking&apos;s state does not allow this any more. Look at its newest state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="48"/>
        <source>An add-on is not to be had then. Take fewer, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="49"/>
        <source>The wallet does not hold enough. Top it up or choose another way to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="52"/>
        <source>The ledger cannot be changed that way. Nothing was booked; use an adjustment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="55"/>
        <source>There is one with that name or e-mail already. Choose another, or use the existing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="58"/>
        <source>Something else still refers to this. Archive it instead of deleting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="59"/>
        <source>This form was sent before with other contents. Open it anew and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="62"/>
        <source>The database cannot be reached and nothing was changed. The program reconnects by itself; try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="66"/>
        <source>The document store cannot be reached. Bookings and payments go on; try this again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="74"/>
        <source>The hall is closed at that time. Choose a time within its opening hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="75"/>
        <source>The hall is closed for that period. Choose another day or another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="76"/>
        <source>The hall is out of service. Choose another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="77"/>
        <source>The hall is no longer offered. Choose another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="83"/>
        <source>That time has passed. Choose a time in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="84"/>
        <source>The time does not fit the venue&apos;s steps. Choose a start and end on the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="85"/>
        <source>The booking is shorter than the venue allows. Make it longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="86"/>
        <source>The booking is longer than the venue allows. Make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="87"/>
        <source>The venue needs more notice than that. Choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="88"/>
        <source>The venue does not take bookings that far ahead. Choose an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="103"/>
        <source>The wallet holds %1, but %2 is needed. Top it up or choose another way to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="130"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="131"/>
        <source>Preparing the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="132"/>
        <source>Preparing the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="133"/>
        <source>The database is recovering what was not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="136"/>
        <source>Starting the document store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="137"/>
        <source>Starting the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="138"/>
        <source>Creating the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="139"/>
        <source>Making the database&apos;s tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="140"/>
        <source>Bringing the database up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="141"/>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="142"/>
        <source>Reading the signing secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="143"/>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="144"/>
        <source>Listening for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="145"/>
        <source>Starting the background work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="146"/>
        <source>Filling in the demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/messages.py" line="153"/>
        <source>Something went wrong in the program. Your data is safe; please try again. Reference for support: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="54"/>
        <source>Move booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="55"/>
        <source>&amp;Move booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="73"/>
        <source>&amp;Leave the difference due instead of taking it from the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="75"/>
        <source>Customer requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="93"/>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="130"/>
        <source>Now: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="200"/>
        <source>Choose another time or another hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="216"/>
        <source>Price until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="217"/>
        <source>New price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="218"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="231"/>
        <source>%1 is taken from the wallet of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="234"/>
        <source>%1 goes to the wallet of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="237"/>
        <source>%1 will be due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="238"/>
        <source>Nothing is to be paid or given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/move.py" line="250"/>
        <source>Booking #%1 moved to %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="54"/>
        <source>Full &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="55"/>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="56"/>
        <source>E-mail (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="58"/>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="142"/>
        <source>Add customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="59"/>
        <source>Back to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="136"/>
        <source>This may be somebody you know already. Take them instead?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="142"/>
        <source>Add as a new customer all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="148"/>
        <source>Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/newcustomer.py" line="155"/>
        <source>A customer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="116"/>
        <source>For the &amp;customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="116"/>
        <source>printed and mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="117"/>
        <source>&amp;For set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="117"/>
        <source>on the day sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="118"/>
        <source>&amp;Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="118"/>
        <source>staff only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OccurrenceModel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="85"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="85"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="85"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="85"/>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="85"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="138"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="140"/>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="142"/>
        <source>%1, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="147"/>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="148"/>
        <source>outside opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="149"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="150"/>
        <source>in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="152"/>
        <source>against a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OccurrenceTable</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/occurrences.py" line="180"/>
        <source>Every date of the series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/table.py" line="73"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticularsPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="48"/>
        <source>For example: Garcia wedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="50"/>
        <source>Wedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="51"/>
        <source>Conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="52"/>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="53"/>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="54"/>
        <source>Concert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="55"/>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="56"/>
        <source>Exhibition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="59"/>
        <source>Theatre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="60"/>
        <source>Banquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="61"/>
        <source>Classroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="62"/>
        <source>U-shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="63"/>
        <source>Boardroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="64"/>
        <source>Reception, standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="66"/>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="67"/>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="70"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="73"/>
        <source>Also &amp;online, as a video meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="78"/>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="79"/>
        <source>&amp;Kind of event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="80"/>
        <source>Expected &amp;guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/particulars.py" line="81"/>
        <source>&amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="40"/>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="60"/>
        <source>How it is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="67"/>
        <source>&amp;Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="68"/>
        <source>Cash &amp;received (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="69"/>
        <source>&amp;Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="75"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="88"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="155"/>
        <source>Only the deposit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="183"/>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="183"/>
        <source>receipt number, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="197"/>
        <source>Give back %1 in change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="199"/>
        <source>The wallet of %1 holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="202"/>
        <source>%1 stays due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="206"/>
        <source>&amp;Take %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="210"/>
        <source>No more than %1 is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="229"/>
        <source>%1 taken for booking #%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="229"/>
        <source>Booking #%2 is paid: %1 taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="232"/>
        <source>%1 is still due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/payment.py" line="239"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="119"/>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/people.py" line="84"/>
        <source>Add another person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/people.py" line="42"/>
        <source>What %1 is to the booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/people.py" line="46"/>
        <source>Take %1 out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="32"/>
        <source>&amp;Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="37"/>
        <source>&amp;Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="70"/>
        <source>%1 (out of service)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="98"/>
        <source>This venue has no halls yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="102"/>
        <source>up to %1 guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="103"/>
        <source>%1 an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="106"/>
        <source>%1 min to set up, %2 min to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/place.py" line="109"/>
        <source>takes all its parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceBlock</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="58"/>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="60"/>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="62"/>
        <source>Tax included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="64"/>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/detailparts.py" line="66"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="88"/>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="89"/>
        <source>Add-ons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="91"/>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="92"/>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/cost.py" line="94"/>
        <source>Tax included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="48"/>
        <source>Weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="51"/>
        <source>After a number of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="52"/>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="57"/>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="94"/>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="58"/>
        <source>All or nothing: book none if one does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="59"/>
        <source>Leave out the dates that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="81"/>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="82"/>
        <source>Every month, same weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="83"/>
        <source>Every month, same date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="84"/>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="89"/>
        <source>&amp;Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="90"/>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="92"/>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="93"/>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="97"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="172"/>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="172"/>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="172"/>
        <source>third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="172"/>
        <source>fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="172"/>
        <source>fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="173"/>
        <source>the %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="176"/>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="203"/>
        <source> weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="203"/>
        <source> week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="204"/>
        <source> months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="204"/>
        <source> month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="205"/>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="205"/>
        <source> day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="207"/>
        <source>Choose at least one weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="231"/>
        <source>%n bookings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="234"/>
        <source>%1, %2 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="236"/>
        <source>%1, %2 in all; %3 of %4 dates are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/repeat.py" line="239"/>
        <source>%1 of %2 dates do not fit. Untick them, or choose to leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="350"/>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="351"/>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="352"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/session.py" line="98"/>
        <source>This console is for staff. Customers book at the kiosk or on the web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/session.py" line="145"/>
        <source>Your session has ended. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/dialogs.py" line="85"/>
        <source>Save</source>
        <extracomment>kind -&gt; icon and its token</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/dialogs.py" line="89"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/shell.py" line="75"/>
        <source>Hall Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/shell.py" line="105"/>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/shell.py" line="105"/>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/shell.py" line="111"/>
        <source>%1: appearance, language, sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/shell.py" line="112"/>
        <source>Appearance, language, sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/panel.py" line="101"/>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/panel.py" line="102"/>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="63"/>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="138"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="70"/>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="126"/>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="309"/>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="72"/>
        <source>Calendar, bookings and payments of your halls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="111"/>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="115"/>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="118"/>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="120"/>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="121"/>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="276"/>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="123"/>
        <source>Stay signed in on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="142"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="203"/>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="208"/>
        <source>Welcome back, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="208"/>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="209"/>
        <source>The desk is locked. Your work is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="219"/>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="222"/>
        <source>This installation is new. Create the first administrator; you will sign in with these from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="226"/>
        <source>At least 8 characters, with a capital and a small letter, a digit and another sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="252"/>
        <source>Demo accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="260"/>
        <source>Fill in the account of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="276"/>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="287"/>
        <source>Type your e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="288"/>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="308"/>
        <source>Create and sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="309"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/sign_in.py" line="316"/>
        <source>%1… %2 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateStack</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/states.py" line="185"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="16"/>
        <source>Unpaid hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="17"/>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="18"/>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="19"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="20"/>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/widgets/pill.py" line="21"/>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusItem</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="57"/>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="103"/>
        <source>PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="105"/>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="133"/>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="134"/>
        <location filename="../../hallbooking_desktop/ui/status.py" line="138"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="134"/>
        <source>Trying to reconnect. What is shown stays; changes wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="135"/>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="139"/>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="139"/>
        <source>pages, pictures and prepared reports; bookings do not need it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="142"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="144"/>
        <source>on a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="146"/>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="146"/>
        <source>Starting; this takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="147"/>
        <source>It did not start. Bookings and payments go on; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/status.py" line="148"/>
        <source>not running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="85"/>
        <source>How many: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="86"/>
        <source>One fewer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/addons.py" line="87"/>
        <source>One more: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopUpSheet</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="87"/>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="88"/>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="89"/>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="93"/>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="95"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="95"/>
        <source>Needed for a bank transfer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/registry.py" line="45"/>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/registry.py" line="52"/>
        <source>Bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/registry.py" line="59"/>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/registry.py" line="66"/>
        <source>Wallets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalletForms</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="32"/>
        <source>Amount in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="49"/>
        <source>Balance of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="53"/>
        <source>%1 has %2: that is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="55"/>
        <source>Balance of %1: %2, then %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="64"/>
        <source>Type an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="83"/>
        <source>Top up the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="83"/>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="112"/>
        <source>Adjust the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="112"/>
        <source>Adjust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallet_forms.py" line="129"/>
        <source>With a minus it is taken out of the wallet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalletPanel</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="148"/>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="151"/>
        <source>Adjust…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="153"/>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="158"/>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="210"/>
        <source>No money has moved in this wallet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="228"/>
        <source>Booked into the wallet of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wallets</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="49"/>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="52"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="55"/>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="58"/>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="141"/>
        <source>Wallet details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="253"/>
        <source>Wallets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="254"/>
        <source>Owner&apos;s name, phone, e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalletsView</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="259"/>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="259"/>
        <source>Refresh (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/views/wallets.py" line="273"/>
        <source>No wallets yet. A customer gets one with the first top-up or payment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="56"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="57"/>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="58"/>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="59"/>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="93"/>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="63"/>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="64"/>
        <source>Ends on another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="96"/>
        <source>Da&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="97"/>
        <source>&amp;Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="98"/>
        <source>&amp;Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="113"/>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="113"/>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="209"/>
        <source>The clocks skip this time on that day. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="212"/>
        <source>ends on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../hallbooking_desktop/ui/booking/when.py" line="214"/>
        <source>times in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
