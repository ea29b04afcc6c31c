<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Deactivate %1?</source>
        <translation>%1 deaktivieren?</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Every session of theirs ends at once, at this desk and everywhere else.</source>
        <translation>Alle Sitzungen enden sofort, an diesem Arbeitsplatz und überall sonst.</translation>
    </message>
    <message>
        <source>What they did stays in the log, their bookings stay. You can give access again at any time.</source>
        <translation>Was getan wurde, bleibt im Protokoll, die Buchungen bleiben bestehen. Sie können den Zugang jederzeit wieder gewähren.</translation>
    </message>
</context>
<context>
    <name>AddonLine</name>
    <message numerus="yes">
        <source>%n in stock</source>
        <translation>
            <numerusform>%n vorrätig</numerusform>
            <numerusform>%n vorrätig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddonSheet</name>
    <message>
        <source>New add-on</source>
        <translation>Neues Extra</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Only so many can be out at once</source>
        <translation>Nur so viele können gleichzeitig ausgegeben sein</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>&amp;Preis</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;How many there are</source>
        <translation>&amp;Vorhandene Anzahl</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>AddonsPage</name>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>New add-on…</source>
        <translation>Neues Extra …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Stop selling</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Nothing is sold with the halls yet.</source>
        <translation>Zu den Räumen wird noch nichts angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>%n vorhanden</numerusform>
            <numerusform>%n vorhanden</numerusform>
        </translation>
    </message>
    <message>
        <source>not sold any more</source>
        <translation>wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>%1 is not sold any more.</source>
        <translation>%1 wird nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>%1 is sold again.</source>
        <translation>%1 wird wieder verkauft.</translation>
    </message>
</context>
<context>
    <name>AddonsPart</name>
    <message>
        <source>This venue offers no add-ons.</source>
        <translation>Dieses Haus bietet keine Extras an.</translation>
    </message>
</context>
<context>
    <name>AdjustSheet</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Stays in the ledger; the customer can read it.</source>
        <translation>Bleibt in den Umsätzen stehen; der Kunde kann es lesen.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Geben Sie einen Grund an.</translation>
    </message>
</context>
<context>
    <name>AlertBell</name>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>Im Moment braucht nichts Aufmerksamkeit.</translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Beside icons alone there is room for one figure.</extracomment>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>Im Moment braucht nichts Aufmerksamkeit.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Send the answer</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>&amp;Your answer</source>
        <translation>&amp;Ihre Antwort</translation>
    </message>
    <message>
        <source>Only for the &amp;staff: the customer does not see it</source>
        <translation>Nur für das &amp;Personal: Der Kunde sieht es nicht</translation>
    </message>
    <message>
        <source>&amp;Resolved</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Nothing more is to be done; the customer&apos;s next word opens it again</source>
        <translation>Es ist nichts mehr zu tun; das nächste Wort des Kunden öffnet sie wieder</translation>
    </message>
    <message>
        <source>&amp;Your note</source>
        <translation>&amp;Ihre Notiz</translation>
    </message>
    <message>
        <source>Colleagues read the note, the customer never does.</source>
        <translation>Die Notiz lesen Kollegen, der Kunde nie.</translation>
    </message>
    <message>
        <source>The customer gets the answer at once.</source>
        <translation>Der Kunde bekommt die Antwort sofort.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>among staff</source>
        <translation>unter Mitarbeitern</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>Die Notiz ist gespeichert.</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>Die Antwort ist unterwegs.</translation>
    </message>
    <message>
        <source>The question is open again.</source>
        <translation>Die Frage ist wieder offen.</translation>
    </message>
    <message>
        <source>Resolved.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>The question is as it was.</source>
        <translation>Die Frage ist wie vorher.</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>The party is here</source>
        <extracomment>So long after its end a booking may still be extended.</extracomment>
        <translation>Die Gäste sind da</translation>
    </message>
    <message>
        <source>The party did not come</source>
        <translation>Die Gäste sind nicht erschienen</translation>
    </message>
    <message>
        <source>The party has left</source>
        <translation>Die Gäste sind gegangen</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Let it end later, where the hall is free</source>
        <translation>Später enden lassen, wo der Raum frei ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How much longer</source>
        <translation>Wie viel länger</translation>
    </message>
    <message>
        <source>%1 now ends at %2.</source>
        <translation>%1 endet jetzt um %2.</translation>
    </message>
    <message>
        <source>%1 is due.</source>
        <translation>%1 ist offen.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Open the booking</source>
        <translation>Die Buchung öffnen</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Konto öffnen</translation>
    </message>
    <message>
        <source>Open the wallet</source>
        <translation>Guthaben öffnen</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Open the query</source>
        <translation>Die Anfrage öffnen</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Die Bewertung öffnen</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>Raum öffnen</translation>
    </message>
    <message>
        <source>Open the venue</source>
        <translation>Haus öffnen</translation>
    </message>
    <message>
        <source>Open the first booking</source>
        <translation>Erste Buchung öffnen</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>Im Kalender zeigen</translation>
    </message>
    <message>
        <source>Details of the change</source>
        <translation>Einzelheiten der Änderung</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verlegt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancellation taken back</source>
        <translation>Stornierung zurückgenommen</translation>
    </message>
    <message>
        <source>Move taken back</source>
        <translation>Verlegung zurückgenommen</translation>
    </message>
    <message>
        <source>Edit taken back</source>
        <translation>Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Zahlung angenommen</translation>
    </message>
    <message>
        <source>The hold ran out</source>
        <translation>Die Reservierung lief ab</translation>
    </message>
    <message>
        <source>Attendance noted</source>
        <translation>Anwesenheit vermerkt</translation>
    </message>
    <message>
        <source>Attendance taken back</source>
        <translation>Anwesenheit zurückgenommen</translation>
    </message>
    <message>
        <source>Series booked</source>
        <translation>Serie gebucht</translation>
    </message>
    <message>
        <source>Hall blocked</source>
        <translation>Raum gesperrt</translation>
    </message>
    <message>
        <source>Block moved</source>
        <translation>Sperre verlegt</translation>
    </message>
    <message>
        <source>Block changed</source>
        <translation>Sperre geändert</translation>
    </message>
    <message>
        <source>Block removed</source>
        <translation>Sperre aufgehoben</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Kunde hinzugefügt</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Kunde geändert</translation>
    </message>
    <message>
        <source>Customers joined</source>
        <translation>Kunden zusammengeführt</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Zugang beendet</translation>
    </message>
    <message>
        <source>Access given again</source>
        <translation>Zugang wieder gewährt</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Password set with a code</source>
        <translation>Passwort mit einem Code gesetzt</translation>
    </message>
    <message>
        <source>Code for a new password made</source>
        <translation>Code für ein neues Passwort erstellt</translation>
    </message>
    <message>
        <source>Wallet topped up</source>
        <translation>Guthaben aufgeladen</translation>
    </message>
    <message>
        <source>Wallet adjusted</source>
        <translation>Guthaben angepasst</translation>
    </message>
    <message>
        <source>Wallets joined</source>
        <translation>Guthaben zusammengeführt</translation>
    </message>
    <message>
        <source>Venue added</source>
        <translation>Haus hinzugefügt</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Haus geändert</translation>
    </message>
    <message>
        <source>Venue archived</source>
        <translation>Haus archiviert</translation>
    </message>
    <message>
        <source>Venue brought back</source>
        <translation>Haus wiederhergestellt</translation>
    </message>
    <message>
        <source>Venue deleted</source>
        <translation>Haus gelöscht</translation>
    </message>
    <message>
        <source>Opening hours changed</source>
        <translation>Öffnungszeiten geändert</translation>
    </message>
    <message>
        <source>Price rules changed</source>
        <translation>Preisregeln geändert</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>Foto hinzugefügt</translation>
    </message>
    <message>
        <source>Photo described</source>
        <translation>Foto beschrieben</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Foto entfernt</translation>
    </message>
    <message>
        <source>Photos put in order</source>
        <translation>Fotos geordnet</translation>
    </message>
    <message>
        <source>Hall added</source>
        <translation>Raum hinzugefügt</translation>
    </message>
    <message>
        <source>Hall changed</source>
        <translation>Raum geändert</translation>
    </message>
    <message>
        <source>Hall archived</source>
        <translation>Raum archiviert</translation>
    </message>
    <message>
        <source>Hall brought back</source>
        <translation>Raum wiederhergestellt</translation>
    </message>
    <message>
        <source>Hall deleted</source>
        <translation>Raum gelöscht</translation>
    </message>
    <message>
        <source>Add-on added</source>
        <translation>Extra hinzugefügt</translation>
    </message>
    <message>
        <source>Add-on changed</source>
        <translation>Extra geändert</translation>
    </message>
    <message>
        <source>Add-on archived</source>
        <translation>Extra archiviert</translation>
    </message>
    <message>
        <source>Add-on brought back</source>
        <translation>Extra wiederhergestellt</translation>
    </message>
    <message>
        <source>Add-on deleted</source>
        <translation>Extra gelöscht</translation>
    </message>
    <message>
        <source>Closure added</source>
        <translation>Schließung hinzugefügt</translation>
    </message>
    <message>
        <source>Closure removed</source>
        <translation>Schließung entfernt</translation>
    </message>
    <message>
        <source>Favourite added</source>
        <translation>Favorit hinzugefügt</translation>
    </message>
    <message>
        <source>Favourite removed</source>
        <translation>Favorit entfernt</translation>
    </message>
    <message>
        <source>Kiosk added</source>
        <translation>Kiosk hinzugefügt</translation>
    </message>
    <message>
        <source>Kiosk code made</source>
        <translation>Kiosk-Code erstellt</translation>
    </message>
    <message>
        <source>Kiosk paired</source>
        <translation>Kiosk gekoppelt</translation>
    </message>
    <message>
        <source>Kiosk renamed</source>
        <translation>Kiosk umbenannt</translation>
    </message>
    <message>
        <source>Kiosk revoked</source>
        <translation>Kiosk entkoppelt</translation>
    </message>
    <message>
        <source>Page written</source>
        <translation>Seite verfasst</translation>
    </message>
    <message>
        <source>Page changed</source>
        <translation>Seite geändert</translation>
    </message>
    <message>
        <source>Page deleted</source>
        <translation>Seite gelöscht</translation>
    </message>
    <message>
        <source>Page restored</source>
        <translation>Seite wiederhergestellt</translation>
    </message>
    <message>
        <source>Picture added for pages</source>
        <translation>Bild für Seiten hinzugefügt</translation>
    </message>
    <message>
        <source>Picture for pages described</source>
        <translation>Bild für Seiten beschrieben</translation>
    </message>
    <message>
        <source>Picture for pages removed</source>
        <translation>Bild für Seiten entfernt</translation>
    </message>
    <message>
        <source>Query asked</source>
        <translation>Anfrage gestellt</translation>
    </message>
    <message>
        <source>Query answered</source>
        <translation>Anfrage beantwortet</translation>
    </message>
    <message>
        <source>Query followed up</source>
        <translation>Anfrage ergänzt</translation>
    </message>
    <message>
        <source>Note on a query</source>
        <translation>Notiz zu einer Anfrage</translation>
    </message>
    <message>
        <source>Query&apos;s state changed</source>
        <translation>Status der Anfrage geändert</translation>
    </message>
    <message>
        <source>Review posted</source>
        <translation>Bewertung abgegeben</translation>
    </message>
    <message>
        <source>Review hidden</source>
        <translation>Bewertung verborgen</translation>
    </message>
    <message>
        <source>Review shown again</source>
        <translation>Bewertung wieder gezeigt</translation>
    </message>
    <message>
        <source>Note left</source>
        <translation>Notiz hinterlassen</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Note done</source>
        <translation>Notiz erledigt</translation>
    </message>
    <message>
        <source>Note open again</source>
        <translation>Notiz wieder offen</translation>
    </message>
    <message>
        <source>Tablets allowed</source>
        <translation>Tablets erlaubt</translation>
    </message>
    <message>
        <source>Tablets refused</source>
        <translation>Tablets nicht mehr erlaubt</translation>
    </message>
    <message>
        <source>Endpoint restarted</source>
        <translation>Endpunkt neu gestartet</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>Booking</source>
        <extracomment>First part of an action -&gt; the sort of thing that its rows are about.</extracomment>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>Schließung</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Übergabenotiz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Hintergrundarbeit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Whatever changes leaves a line.</extracomment>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Number of a thing, or a name</source>
        <translation>Nummer eines Objekts oder Name</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>All its changes</source>
        <translation>Alle Änderungen daran</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>At the venue</source>
        <translation>Ortszeit des Hauses</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Protokoll</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Von Tag bis Tag …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>All things</source>
        <translation>Alle Objekte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Jede Herkunft</translation>
    </message>
    <message>
        <source>Any change</source>
        <translation>Jede Änderung</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>Any %1</source>
        <translation>Jeder %1</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Nothing is in the log yet. Every change that is made from now on appears here.</source>
        <translation>Noch steht nichts im Protokoll. Jede Änderung ab jetzt erscheint hier.</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>What was typed last could not be kept at this computer: is its disk full?</source>
        <extracomment>Who types without a pause loses no more than this. To be read by somebody who is being signed out.</extracomment>
        <translation>Was zuletzt getippt wurde, konnte an diesem Computer nicht aufgehoben werden: Ist seine Festplatte voll?</translation>
    </message>
</context>
<context>
    <name>AvailabilityStrip</name>
    <message>
        <source>The hall&apos;s day</source>
        <extracomment>What the booking that is being moved takes now.</extracomment>
        <translation>Der Tag des Raums</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>held, unpaid</source>
        <translation>reserviert, unbezahlt</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>außerhalb der Öffnungszeiten</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>What a button is called, and what it does.</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Close the panel</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Block hall</source>
        <translation>Raum sperren</translation>
    </message>
    <message>
        <source>Blocked time</source>
        <translation>Gesperrte Zeit</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Of the block that is there.</extracomment>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Eigene Nutzung</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Begehung</translation>
    </message>
    <message>
        <source>&amp;Remove block</source>
        <translation>Sperre auf&amp;heben</translation>
    </message>
    <message>
        <source>Nobody can book the hall at that time. What is booked there already is decided about next.</source>
        <translation>Niemand kann den Raum in dieser Zeit buchen. Über das, was dort schon gebucht ist, wird danach entschieden.</translation>
    </message>
    <message>
        <source>Nobody can book the hall at that time. Bookings that are there already stay.</source>
        <translation>In dieser Zeit kann niemand den Raum buchen. Bestehende Buchungen bleiben.</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>%1 is blocked: %2.</source>
        <translation>%1 ist gesperrt: %2.</translation>
    </message>
    <message>
        <source>The block moved: %1, %2.</source>
        <translation>Die Sperre wurde verlegt: %1, %2.</translation>
    </message>
    <message>
        <source>The block is changed: %1, %2.</source>
        <translation>Die Sperre wurde geändert: %1, %2.</translation>
    </message>
    <message>
        <source>The hall can be booked again at that time.</source>
        <translation>Der Raum kann in dieser Zeit wieder gebucht werden.</translation>
    </message>
    <message>
        <source>Remove block?</source>
        <translation>Sperre aufheben?</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>The block is removed.</source>
        <translation>Die Sperre ist aufgehoben.</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>Organiser</source>
        <extracomment>way to pay -&gt; its icon</extracomment>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Zahler</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Kartengerät</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Hall hire</source>
        <translation>Raummiete</translation>
    </message>
    <message>
        <source>%1 h × %2</source>
        <translation>%1 Std. × %2</translation>
    </message>
    <message>
        <source>%1 is blocked: %2</source>
        <translation>%1 ist gesperrt: %2</translation>
    </message>
    <message>
        <source>%1 is held, unpaid: %2</source>
        <translation>%1 ist reserviert, unbezahlt: %2</translation>
    </message>
    <message>
        <source>%1 is booked: %2</source>
        <translation>%1 ist gebucht: %2</translation>
    </message>
    <message>
        <source>and %1 more dates</source>
        <translation>und %1 weitere Termine</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>außerhalb der Öffnungszeiten</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>in der Vergangenheit</translation>
    </message>
    <message>
        <source>against a rule</source>
        <translation>gegen eine Regel</translation>
    </message>
    <message>
        <source>More guests are expected than the hall holds.</source>
        <translation>Es werden mehr Gäste erwartet, als der Raum fasst.</translation>
    </message>
</context>
<context>
    <name>BookingDetailsPanel</name>
    <message>
        <source>Booking details</source>
        <extracomment>key, label, icon, kind of button, what it does</extracomment>
        <translation>Einzelheiten der Buchung</translation>
    </message>
    <message>
        <source>Choose a booking to see its details here.</source>
        <translation>Wählen Sie eine Buchung, um hier ihre Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>This booking is no longer there.</source>
        <translation>Diese Buchung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>online too</source>
        <translation>auch online</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Note for the customer</source>
        <translation>Notiz für den Kunden</translation>
    </message>
    <message>
        <source>Note for set-up</source>
        <translation>Notiz für den Aufbau</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Verlegungen</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>Take %1…</source>
        <translation>%1 annehmen …</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verlegen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Stornieren …</translation>
    </message>
    <message>
        <source>Take the cancellation back</source>
        <translation>Stornierung zurücknehmen</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>Belege …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Who changed this booking (Ctrl+H)</source>
        <translation>Wer diese Buchung geändert hat (Strg+H)</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 Min.</translation>
    </message>
    <message>
        <source>Booking #%1: %2.</source>
        <translation>Buchung #%1: %2.</translation>
    </message>
    <message>
        <source>Booking #%1 now ends at %2.</source>
        <translation>Buchung #%1 endet jetzt um %2.</translation>
    </message>
    <message>
        <source>%1 is due.</source>
        <translation>%1 ist offen.</translation>
    </message>
    <message>
        <source>Partly paid, not confirmed yet; %1 is due</source>
        <translation>Teilweise bezahlt, noch nicht bestätigt; %1 ist offen</translation>
    </message>
    <message>
        <source>Held without payment; %1 left</source>
        <translation>Ohne Zahlung reserviert; noch %1</translation>
    </message>
</context>
<context>
    <name>BookingEditor</name>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Take &amp;payment…</source>
        <translation>&amp;Zahlung annehmen …</translation>
    </message>
    <message>
        <source>Hol&amp;d</source>
        <translation>&amp;Reservieren</translation>
    </message>
    <message>
        <source>Keep the hall without payment for now</source>
        <translation>Den Raum vorerst ohne Zahlung freihalten</translation>
    </message>
    <message numerus="yes">
        <source>Hol&amp;d %n bookings</source>
        <translation>
            <numerusform>%n Buchung &amp;reservieren</numerusform>
            <numerusform>%n Buchungen &amp;reservieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Hol&amp;d the series</source>
        <translation>Serie &amp;reservieren</translation>
    </message>
    <message>
        <source>The price is that of the first date. The series comes to %1.</source>
        <translation>Der Preis gilt für den ersten Termin. Die Serie kostet insgesamt %1.</translation>
    </message>
    <message>
        <source>Choose a hall and a time.</source>
        <translation>Wählen Sie einen Raum und eine Zeit.</translation>
    </message>
</context>
<context>
    <name>BookingFlows</name>
    <message>
        <source>Booking #%1</source>
        <translation>Buchung #%1</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are held, #%1 to #%2.</source>
        <translation>
            <numerusform>%n Buchung ist reserviert, #%1 bis #%2.</numerusform>
            <numerusform>%n Buchungen sind reserviert, #%1 bis #%2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>Erste zeigen</translation>
    </message>
    <message>
        <source>Booking #%1 is confirmed.</source>
        <translation>Buchung #%1 ist bestätigt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Booking #%1 is held until %2.</source>
        <translation>Buchung #%1 ist bis %2 reserviert.</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Zahlung annehmen</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>&amp;Repeat this booking</source>
        <translation>Buchung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>Rabatt geben</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verlegen …</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>Wo und wann</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Move to another time or hall</source>
        <translation>In eine andere Zeit oder einen anderen Raum verlegen</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>wird noch angegeben</translation>
    </message>
    <message>
        <source>Add the new customer first, or go back to the search.</source>
        <translation>Legen Sie erst den neuen Kunden an oder gehen Sie zurück zur Suche.</translation>
    </message>
    <message>
        <source>Please choose the customer.</source>
        <translation>Bitte wählen Sie den Kunden.</translation>
    </message>
    <message>
        <source>Choose on which weekdays it repeats.</source>
        <translation>Wählen Sie, an welchen Wochentagen sich die Buchung wiederholt.</translation>
    </message>
    <message>
        <source>Some dates do not fit. Untick them, or choose to leave them out.</source>
        <translation>Einige Termine passen nicht. Wählen Sie sie ab oder lassen Sie sie auslassen.</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>So long after the first rows have come they are surely painted. So near that nobody asks which year.</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Number, title, customer or phone</source>
        <translation>Nummer, Titel, Kunde oder Telefon</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
    <message>
        <source>Bookings in which %1 is organiser, payer or attendee</source>
        <translation>Buchungen, in denen %1 Veranstalter, Zahler oder Teilnehmer ist</translation>
    </message>
</context>
<context>
    <name>BookingsView</name>
    <message>
        <source>Period</source>
        <extracomment>What another view asked for before there were venues to choose.</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Nächste 7 Tage</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Von Tag bis Tag …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>Alle Räume</translation>
    </message>
    <message>
        <source>From a report</source>
        <translation>Aus einem Bericht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>Im Kalender zeigen</translation>
    </message>
    <message>
        <source>Show the chosen booking in the calendar</source>
        <translation>Die gewählte Buchung im Kalender zeigen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>There are no bookings yet. The first one you make appears here.</source>
        <translation>Es gibt noch keine Buchungen. Die erste, die Sie anlegen, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Loading</source>
        <extracomment>Work shorter than this shows no progress: it would only flicker.</extracomment>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>What the calendar shows</source>
        <extracomment>from so many halls on a field to find one is shown</extracomment>
        <translation>Was der Kalender zeigt</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Venue (V)</source>
        <translation>Haus (V)</translation>
    </message>
    <message>
        <source>Halls to show</source>
        <extracomment>The halls that are not ticked, by venue.</extracomment>
        <translation>Gezeigte Räume</translation>
    </message>
    <message>
        <source>Find a hall</source>
        <translation>Raum suchen</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Show all halls</source>
        <translation>Alle Räume zeigen</translation>
    </message>
    <message>
        <source>Show no hall</source>
        <translation>Keinen Raum zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Move with the arrow keys</source>
        <translation>Mit den Pfeiltasten verlegen</translation>
    </message>
    <message>
        <source>Remove block …</source>
        <translation>Sperre aufheben …</translation>
    </message>
    <message>
        <source>Cancel booking …</source>
        <translation>Buchung stornieren …</translation>
    </message>
    <message>
        <source>New booking here</source>
        <translation>Neue Buchung hier</translation>
    </message>
    <message>
        <source>Block this time</source>
        <translation>Diese Zeit sperren</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>pixels that a closure&apos;s reason needs, and between two lines; minutes of the finest line a question about the ghost is open beside it, so that the ghost need not speak</extracomment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>Heute (T)</translation>
    </message>
    <message>
        <source>Back (Page Up)</source>
        <translation>Zurück (Bild auf)</translation>
    </message>
    <message>
        <source>Forward (Page Down)</source>
        <translation>Weiter (Bild ab)</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>Timeline of seven days</source>
        <translation>Zeitleiste mit sieben Tagen</translation>
    </message>
    <message>
        <source>Show seven days in the timeline (7)</source>
        <translation>Sieben Tage in der Zeitleiste zeigen (7)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Kleiner (Strg+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Drucken (Strg+P)</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>Tasten (?)</translation>
    </message>
    <message>
        <source>New booking</source>
        <extracomment>a line of the card: text, font, colour</extracomment>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>New booking (N)</source>
        <translation>Neue Buchung (N)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Ansicht: {name}</translation>
    </message>
    <message>
        <source>Small month</source>
        <translation>Kleiner Monat</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Calendar, month</source>
        <extracomment>pixels before a press becomes a drag; turns of the wheel before a page is turned</extracomment>
        <translation>Kalender, Monat</translation>
    </message>
    <message>
        <source>Same price</source>
        <extracomment>how long the pointer must rest before a price is asked for, in milliseconds</extracomment>
        <translation>Gleicher Preis</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} mehr</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} weniger</translation>
    </message>
    <message>
        <source>{amount} is charged to the wallet</source>
        <translation>{amount} wird vom Guthaben abgebucht</translation>
    </message>
    <message>
        <source>{amount} is credited to the wallet</source>
        <translation>{amount} wird dem Guthaben gutgeschrieben</translation>
    </message>
    <message>
        <source>{amount} will be due</source>
        <translation>{amount} wird offen sein</translation>
    </message>
    <message>
        <source>Working out the price …</source>
        <translation>Preis wird berechnet …</translation>
    </message>
    <message>
        <source>Move “{title}”?</source>
        <translation>„{title}“ verlegen?</translation>
    </message>
    <message>
        <source>Change the time of “{title}”?</source>
        <translation>Die Zeit von „{title}“ ändern?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>Moved to {where}</source>
        <translation>Verlegt nach {where}</translation>
    </message>
    <message>
        <source>Move, leave the rest due</source>
        <translation>Verlegen, Rest offen lassen</translation>
    </message>
    <message>
        <source>“{title}” stays where it was</source>
        <translation>„{title}“ bleibt, wo es war</translation>
    </message>
    <message>
        <source>Remove the block “{title}”?</source>
        <translation>Die Sperre „{title}“ aufheben?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>The block is gone</source>
        <translation>Die Sperre ist weg</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <extracomment>Texts are found by their context and themselves.</extracomment>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>Buchung {number}</translation>
    </message>
    <message>
        <source>Hold, not paid</source>
        <translation>Reserviert, nicht bezahlt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Taken by {name}, {when}</source>
        <translation>Belegt durch {name}, {when}</translation>
    </message>
    <message>
        <source>Held for {name}, {when}</source>
        <translation>Reserviert für {name}, {when}</translation>
    </message>
    <message>
        <source>Blocked: {name}, {when}</source>
        <translation>Gesperrt: {name}, {when}</translation>
    </message>
    <message>
        <source>Closed at that time</source>
        <translation>Zu dieser Zeit geschlossen</translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation>Geschlossen: {reason}</translation>
    </message>
    <message>
        <source>This hall is out of service</source>
        <translation>Dieser Raum ist außer Betrieb</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>In der Vergangenheit</translation>
    </message>
    <message>
        <source>It has begun or is over and cannot be moved any more</source>
        <translation>Sie hat begonnen oder ist vorbei und kann nicht mehr verlegt werden</translation>
    </message>
    <message>
        <source>Shorter than {limit}</source>
        <translation>Kürzer als {limit}</translation>
    </message>
    <message>
        <source>Longer than {limit}</source>
        <translation>Länger als {limit}</translation>
    </message>
    <message>
        <source>No hall is chosen</source>
        <translation>Kein Raum ist gewählt</translation>
    </message>
    <message>
        <source>closure</source>
        <translation>Schließung</translation>
    </message>
    <message>
        <source>hold ends in {time}</source>
        <translation>Reservierung endet in {time}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} offen</translation>
    </message>
    <message>
        <source>Hold ends in {time}</source>
        <translation>Reservierung endet in {time}</translation>
    </message>
    <message>
        <source>{setup} min setup, {teardown} min teardown</source>
        <translation>{setup} Min. Aufbau, {teardown} Min. Abbau</translation>
    </message>
    <message>
        <source>Out of service</source>
        <extracomment>pixels below which only every other hour is named</extracomment>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>Ghost: the drag&apos;s wanted place changed (None: it ended) Ghost: dropped on a free place, to be asked about Ghost, Verdict: dropped where it cannot be Ghost: a range for a new booking Item: to be opened; Item: to be cancelled or removed Item or None pages to turn; factor to zoom by; day to show the headers&apos; sizes at 100 % text</extracomment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Time and view</source>
        <translation>Zeit und Ansicht</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, weiter</translation>
    </message>
    <message>
        <source>Page Up / Page Down   Alt ← →</source>
        <translation>Bild auf / Bild ab   Alt ← →</translation>
    </message>
    <message>
        <source>Day, week, month, timeline</source>
        <translation>Tag, Woche, Monat, Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline: one day or seven</source>
        <translation>Zeitleiste: ein Tag oder sieben</translation>
    </message>
    <message>
        <source>Zoom (also Ctrl and the wheel)</source>
        <translation>Größe (auch Strg und Mausrad)</translation>
    </message>
    <message>
        <source>Ctrl +   Ctrl −   Ctrl 0</source>
        <translation>Strg +   Strg −   Strg 0</translation>
    </message>
    <message>
        <source>Go to the small month</source>
        <translation>Zum kleinen Monat</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Strg P</translation>
    </message>
    <message>
        <source>Print, save as PDF</source>
        <translation>Drucken, als PDF speichern</translation>
    </message>
    <message>
        <source>Choose the venue, find a hall</source>
        <translation>Haus wählen, Raum suchen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Choose a time and a hall</source>
        <translation>Zeit und Raum wählen</translation>
    </message>
    <message>
        <source>Make the time longer or shorter</source>
        <translation>Zeit verlängern oder verkürzen</translation>
    </message>
    <message>
        <source>Shift + ← ↑ → ↓</source>
        <translation>Umschalt + ← ↑ → ↓</translation>
    </message>
    <message>
        <source>Enter or N</source>
        <translation>Eingabe oder N</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Die gewählte Zeit buchen</translation>
    </message>
    <message>
        <source>Block the chosen time</source>
        <translation>Die gewählte Zeit sperren</translation>
    </message>
    <message>
        <source>Next booking, previous booking</source>
        <translation>Nächste Buchung, vorige Buchung</translation>
    </message>
    <message>
        <source>Tab   Shift Tab</source>
        <translation>Tab   Umschalt Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>Die Buchung öffnen</translation>
    </message>
    <message>
        <source>Move it: arrows, then Enter; Escape keeps it</source>
        <translation>Verlegen: Pfeile, dann Eingabe; Esc lässt sie</translation>
    </message>
    <message>
        <source>Make it longer or shorter, then Enter</source>
        <translation>Verlängern oder verkürzen, dann Eingabe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>Die Buchung stornieren</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up, let go</source>
        <translation>Aufgeben, loslassen</translation>
    </message>
    <message>
        <source>There is no venue yet. Add one under Venues &amp; rooms first.</source>
        <translation>Es gibt noch kein Haus. Legen Sie zuerst eines unter Häuser &amp; Räume an.</translation>
    </message>
    <message>
        <source>This venue has no halls yet.</source>
        <translation>Dieses Haus hat noch keine Räume.</translation>
    </message>
    <message>
        <source>No hall is ticked. Tick one in the side panel to see its bookings.</source>
        <translation>Kein Raum ist angekreuzt. Kreuzen Sie in der Seitenleiste einen an, um seine Buchungen zu sehen.</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>Print the calendar</source>
        <translation>Kalender drucken</translation>
    </message>
    <message>
        <source>There is nothing to print: no hall is shown.</source>
        <translation>Es gibt nichts zu drucken: Kein Raum wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel booking</source>
        <translation>Buchung stornieren</translation>
    </message>
    <message>
        <source>The &amp;venue&apos;s fault: pay back everything</source>
        <translation>&amp;Verschulden des Hauses: alles erstatten</translation>
    </message>
    <message>
        <source>&amp;Decide the refund myself</source>
        <translation>&amp;Erstattung selbst festlegen</translation>
    </message>
    <message>
        <source>Refund in percent of what was paid</source>
        <translation>Erstattung in Prozent des Gezahlten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Percent of what was paid</source>
        <translation>&amp;Prozent des Gezahlten</translation>
    </message>
    <message>
        <source>Keep booking</source>
        <translation>Buchung behalten</translation>
    </message>
    <message>
        <source>required, it is kept with the booking</source>
        <translation>erforderlich, bleibt bei der Buchung</translation>
    </message>
    <message>
        <source>Type a percentage between 0 and 100.</source>
        <translation>Geben Sie einen Prozentsatz zwischen 0 und 100 ein.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Bitte geben Sie einen Grund an.</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>noch anzugeben</translation>
    </message>
    <message>
        <source>Paid until now</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>Als Gebühr einbehalten</translation>
    </message>
    <message>
        <source>Refund to the wallet of %1</source>
        <translation>Erstattung auf das Guthaben von %1</translation>
    </message>
    <message>
        <source>Refund to the organisers&apos; wallets</source>
        <translation>Erstattung auf die Guthaben der Veranstalter</translation>
    </message>
    <message>
        <source>Each date is refunded by how long it is until then.</source>
        <translation>Jeder Termin wird danach erstattet, wie lange es bis dahin ist.</translation>
    </message>
    <message>
        <source>Nothing was paid, so nothing is paid back. The hall becomes free at once.</source>
        <translation>Es wurde nichts bezahlt, also wird nichts erstattet. Der Raum wird sofort frei.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings</source>
        <translation>
            <numerusform>%n Reservierung stornieren</numerusform>
            <numerusform>%n Reservierungen stornieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings and refund %1</source>
        <translation>
            <numerusform>%n Reservierung stornieren und %1 erstatten</numerusform>
            <numerusform>%n Reservierungen stornieren und %1 erstatten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel booking and refund %1</source>
        <translation>Stornieren und %1 erstatten</translation>
    </message>
    <message>
        <source>Booking #%1 is cancelled.</source>
        <translation>Buchung #%1 ist storniert.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are cancelled.</source>
        <translation>
            <numerusform>%n Reservierung der Serie ist storniert.</numerusform>
            <numerusform>%n Reservierungen der Serie sind storniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 went to the wallet of %2.</source>
        <translation>%1 ging auf das Guthaben von %2.</translation>
    </message>
    <message>
        <source>%1 went to their wallets.</source>
        <translation>%1 wurden ihren Guthaben gutgeschrieben.</translation>
    </message>
</context>
<context>
    <name>CancellationBlock</name>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>Als Gebühr einbehalten</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Caption of the table</source>
        <translation>Beschriftung der Tabelle</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1, chart</source>
        <translation>%1, Diagramm</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Block %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Repairs</source>
        <extracomment>From then on nothing is to be booked of a hall that is taken out of service.</extracomment>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Eigene Nutzung</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Nobody can book it until it is in service again. What is booked is decided about below.</source>
        <translation>Niemand kann buchen, bis der Raum wieder in Betrieb ist. Über bestehende Buchungen wird unten entschieden.</translation>
    </message>
    <message>
        <source>Nobody can book it then. What is booked there already is decided about below.</source>
        <translation>Dann kann niemand buchen. Über bestehende Buchungen wird unten entschieden.</translation>
    </message>
    <message>
        <source>Guests whose booking is moved or cancelled read it.</source>
        <translation>Gäste, deren Buchung verlegt oder storniert wird, lesen es.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are still to be decided about.</source>
        <extracomment>Time and reason were said before: what is left is to decide.</extracomment>
        <translation>
            <numerusform>Über %n Buchung ist noch zu entscheiden.</numerusform>
            <numerusform>Über %n Buchungen ist noch zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes back to the guests&apos; wallets.</source>
        <translation>%1 geht zurück auf die Guthaben der Gäste.</translation>
    </message>
    <message>
        <source>Say why: the guests whose booking is cancelled read it.</source>
        <translation>Nennen Sie den Grund: Die Gäste, deren Buchung storniert wird, lesen ihn.</translation>
    </message>
    <message>
        <source>%1 is blocked.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 is closed then.</source>
        <translation>%1 ist dann geschlossen.</translation>
    </message>
    <message>
        <source>%1 is out of service.</source>
        <translation>%1 ist außer Betrieb.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were moved.</source>
        <translation>
            <numerusform>%n Buchung wurde verlegt.</numerusform>
            <numerusform>%n Buchungen wurden verlegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were cancelled.</source>
        <translation>
            <numerusform>%n Buchung wurde storniert.</numerusform>
            <numerusform>%n Buchungen wurden storniert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: one booking cannot be treated so.</source>
        <translation>Nichts wurde geändert: Mit einer Buchung kann nicht so verfahren werden.</translation>
    </message>
    <message>
        <source>The bookings in the way have changed. Nothing was done; look at them again.</source>
        <translation>Die betroffenen Buchungen haben sich geändert. Nichts wurde ausgeführt; sehen Sie sie noch einmal durch.</translation>
    </message>
    <message>
        <source>Take %1 out of service</source>
        <translation>%1 außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Bookings in %1, which is out of service</source>
        <translation>Buchungen in %1 (außer Betrieb)</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>It is open again, and every booking is where it was.</source>
        <translation>Es ist wieder geöffnet, und jede Buchung ist, wo sie war.</translation>
    </message>
</context>
<context>
    <name>ClosingsPage</name>
    <message>
        <source>Closed times</source>
        <translation>Geschlossene Zeiten</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Wieder öffnen …</translation>
    </message>
    <message>
        <source>Take the chosen closure or block away; the time can be booked again</source>
        <translation>Die gewählte Schließung oder Sperre aufheben; die Zeit kann wieder gebucht werden</translation>
    </message>
    <message>
        <source>Nothing is closed or blocked ahead.</source>
        <translation>Künftig ist nichts geschlossen oder gesperrt.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>the whole venue</source>
        <translation>das ganze Haus</translation>
    </message>
    <message>
        <source>The time can be booked again. What became of the bookings then stays as it is.</source>
        <translation>Die Zeit kann wieder gebucht werden. Was damals aus den Buchungen wurde, bleibt so.</translation>
    </message>
    <message>
        <source>Open again?</source>
        <translation>Wieder öffnen?</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>It can be booked again.</source>
        <translation>Die Zeit kann wieder gebucht werden.</translation>
    </message>
    <message>
        <source>It is closed again.</source>
        <translation>Es ist wieder geschlossen.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>On the tablet, open %1 and type this code.</source>
        <translation>Öffnen Sie %1 auf dem Tablet und geben Sie diesen Code ein.</translation>
    </message>
    <message>
        <source>Tablets cannot open the kiosk yet: allow them first, then open its address there.</source>
        <translation>Tablets können den Kiosk noch nicht öffnen: Erlauben Sie sie zuerst und öffnen Sie dann dort seine Adresse.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Good for another %1</source>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>The code has run out.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>“%1” is paired and can be used.</source>
        <translation>„%1“ ist gekoppelt und kann benutzt werden.</translation>
    </message>
</context>
<context>
    <name>CommandCentre</name>
    <message>
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Suche und Befehle</translation>
    </message>
    <message>
        <source>Find customers, bookings, halls and pages (%1)</source>
        <translation>Kunden, Buchungen, Räume und Seiten finden (%1)</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Load anew</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Tab   Shift Tab</source>
        <translation>Tab   Umschalt Tab</translation>
    </message>
    <message>
        <source>Next field or button, the one before</source>
        <translation>Nächstes Feld oder nächste Schaltfläche, vorherige</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>Auf jeder Seite</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Block a hall</source>
        <translation>Raum sperren</translation>
    </message>
    <message>
        <source>maintenance repairs cleaning own use keep free</source>
        <translation>wartung reparatur reinigung eigenbedarf freihalten blockieren</translation>
    </message>
    <message>
        <source>Close a hall or venue</source>
        <translation>Raum oder Haus schließen</translation>
    </message>
    <message>
        <source>closure holiday shut</source>
        <translation>schließung betriebsferien feiertag zumachen</translation>
    </message>
    <message>
        <source>Write a handover note</source>
        <translation>Übergabenotiz schreiben</translation>
    </message>
    <message>
        <source>hand-over shift leave a note</source>
        <translation>schicht hinterlassen notiz weitergeben</translation>
    </message>
    <message>
        <source>Join two customers</source>
        <translation>Zwei Kunden zusammenführen</translation>
    </message>
    <message>
        <source>merge duplicates same person twice</source>
        <translation>dubletten verbinden doppelt dieselbe person mergen</translation>
    </message>
    <message>
        <source>New hall</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>add a room</source>
        <translation>saal hinzufügen anlegen zimmer</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>Neues Haus</translation>
    </message>
    <message>
        <source>add a house location</source>
        <translation>haus hinzufügen anlegen standort</translation>
    </message>
    <message>
        <source>Invite somebody to the staff</source>
        <translation>Jemanden ins Team einladen</translation>
    </message>
    <message>
        <source>new user colleague moderator administrator account</source>
        <translation>neuer benutzer kollege moderator administrator konto mitarbeiter</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>Tablet koppeln</translation>
    </message>
    <message>
        <source>kiosk connect code</source>
        <translation>kiosk verbinden code</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>keyboard help keys</source>
        <translation>Tastatur Hilfe Tasten</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Free instead</source>
        <translation>Stattdessen frei</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall is taken at that time.</source>
        <translation>Der Raum ist zu dieser Zeit belegt.</translation>
    </message>
    <message>
        <source>%1, same time</source>
        <translation>%1, gleiche Zeit</translation>
    </message>
    <message>
        <source>Take %1 instead</source>
        <translation>Stattdessen %1 nehmen</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>Two texts of one page</source>
        <translation>Zwei Texte einer Seite</translation>
    </message>
    <message>
        <source>Keep mine as the newest</source>
        <translation>Meinen als neuesten behalten</translation>
    </message>
    <message>
        <source>Keep yours, and theirs stays among the versions. Take theirs, and yours stays here as a draft. Or go on editing, with theirs beside.</source>
        <translation>Behalten Sie Ihren Text, dann bleibt der andere unter den Versionen. Nehmen Sie den anderen, dann bleibt Ihrer hier als Entwurf. Oder schreiben Sie weiter, mit dem anderen daneben.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Den anderen nehmen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>the program&apos;s own, in the data folder</source>
        <extracomment>How long the service thread may keep the interpreter when the window wants it. Drawing asks for it again and again, so that Python&apos;s own 5 ms add up to frames that are seen to be late. All of them; ``window`` is the first, at which somebody signs in.</extracomment>
        <translation>der eigene des Programms, im Datenordner</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>written otherwise (style, link or kind of paragraph): %1</source>
        <translation>anders geschrieben (Stil, Link oder Art des Absatzes): %1</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>style, link or kind of paragraph changed</source>
        <translation>Stil, Link oder Art des Absatzes geändert</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>website page</source>
        <translation>Website Seite</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Title, address or who changed it</source>
        <translation>Titel, Adresse oder wer geändert hat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The chosen page</source>
        <translation>Die gewählte Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>What a new one is called at first, in the languages of `LANGUAGES`.</extracomment>
        <translation>Über uns</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>Häufige Fragen</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Hausordnung</translation>
    </message>
    <message>
        <source>The kiosk shows this under “%1” to whoever reads %2.</source>
        <translation>Der Kiosk zeigt das unter „%1“ allen, die %2 lesen.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Escape</source>
        <extracomment>So often it is looked whether a document store that is gone is back.</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>The price appears when hall and time are chosen.</source>
        <translation>Der Preis erscheint, wenn Raum und Zeit gewählt sind.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>calculating …</source>
        <translation>wird berechnet …</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n Gast</numerusform>
            <numerusform>%n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole · %n guests</source>
        <translation>
            <numerusform>Ganz · %n Gast</numerusform>
            <numerusform>Ganz · %n Gäste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n Raum</numerusform>
            <numerusform>%n Räume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n halls have everything that was asked for.</source>
        <translation>
            <numerusform>Nur %n Raum hat alles Gewünschte.</numerusform>
            <numerusform>Nur %n Räume haben alles Gewünschte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats to spare</source>
        <translation>
            <numerusform>%n Platz übrig</numerusform>
            <numerusform>%n Plätze übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats too few</source>
        <translation>
            <numerusform>%n Platz zu wenig</numerusform>
            <numerusform>%n Plätze zu wenig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were left out; their descriptions stay as text.</source>
        <translation>
            <numerusform>%n Bild wurde weggelassen; seine Beschreibung bleibt als Text.</numerusform>
            <numerusform>%n Bilder wurden weggelassen; ihre Beschreibungen bleiben als Text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n pictures to the library…</source>
        <translation>
            <numerusform>%n Bild in die Bibliothek aufnehmen …</numerusform>
            <numerusform>%n Bilder in die Bibliothek aufnehmen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>%n Buchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series stand again.</source>
        <translation>
            <numerusform>%n Reservierung der Serie steht wieder.</numerusform>
            <numerusform>%n Reservierungen der Serie stehen wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are as they were.</source>
        <translation>
            <numerusform>%n Buchung der Serie ist wie vorher.</numerusform>
            <numerusform>%n Buchungen der Serie sind wie vorher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ahead</source>
        <translation>
            <numerusform>%n davon künftig</numerusform>
            <numerusform>%n davon künftig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourites</source>
        <translation>
            <numerusform>%n Favorit</numerusform>
            <numerusform>%n Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n Bewertung</numerusform>
            <numerusform>%n Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%n von 5 Sternen</numerusform>
            <numerusform>%n von 5 Sternen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n visible reviews</source>
        <translation>
            <numerusform>%1 aus %n sichtbaren Bewertung</numerusform>
            <numerusform>%1 aus %n sichtbaren Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n things need attention</source>
        <translation>
            <numerusform>Hinweise: %n Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>Hinweise: %n Sachen brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n s.</source>
        <translation>
            <numerusform>In %n Sekunde wird es erneut versucht.</numerusform>
            <numerusform>In %n Sekunden wird es erneut versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead there. Move or cancel them first, then archive it.</source>
        <translation>
            <numerusform>Dort steht noch %n Buchung bevor. Verlegen oder stornieren Sie sie zuerst, dann archivieren Sie.</numerusform>
            <numerusform>Dort stehen noch %n Buchungen bevor. Verlegen oder stornieren Sie sie zuerst, dann archivieren Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead in it: show them, to move or cancel each</source>
        <translation>
            <numerusform>%n Buchung steht dort noch bevor: zeigen, um sie zu verlegen oder zu stornieren</numerusform>
            <numerusform>%n Buchungen stehen dort noch bevor: zeigen, um jede zu verlegen oder zu stornieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs stayed the same</source>
        <translation>
            <numerusform>%n Absatz blieb gleich</numerusform>
            <numerusform>%n Absätze blieben gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>New customer «%1»</source>
        <translation>Neuer Kunde „%1“</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundengruppe</translation>
    </message>
    <message>
        <source>Price rules can be for one group.</source>
        <translation>Preisregeln können für eine einzelne Gruppe gelten.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In which we write.</source>
        <translation>In der wir schreiben.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Join with another customer who is the same person (Ctrl+J)</source>
        <translation>Mit einem anderen Kunden zusammenführen, der dieselbe Person ist (Strg+J)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundengruppe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Open the wallet</source>
        <translation>Guthaben öffnen</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>No bookings yet.</source>
        <translation>Noch keine Buchungen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n bookings</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>Alle %n Buchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Joined into %1</source>
        <translation>Zusammengeführt mit %1</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Edit customer</source>
        <translation>Kunden bearbeiten</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This may be somebody who is written down already:</source>
        <translation>Diese Person könnte schon eingetragen sein:</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Künftige</translation>
    </message>
    <message>
        <source>Last booking</source>
        <translation>Letzte Buchung</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Einzelheiten des Kunden</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
</context>
<context>
    <name>CustomersView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>No customers yet. Add the first one, or take a booking: it adds them on the way.</source>
        <translation>Noch keine Kunden. Legen Sie den ersten an oder buchen Sie: Dabei wird er angelegt.</translation>
    </message>
    <message>
        <source>Whose record is to be joined with another?</source>
        <translation>Wessen Eintrag soll mit einem anderen zusammengeführt werden?</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day, such as 14, 14 Dec, Friday or tomorrow</source>
        <translation>Ein Tag, etwa 14, 14. Dez, Freitag oder morgen</translation>
    </message>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+Pfeil ab)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>DeedRow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Is being taken back …</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
        <source>Can no longer be taken back: its time is over.</source>
        <translation>Lässt sich nicht mehr zurücknehmen: Die Zeit dafür ist um.</translation>
    </message>
    <message numerus="yes">
        <source>Can be taken back for %n more seconds</source>
        <translation>
            <numerusform>Lässt sich noch %n Sekunde lang zurücknehmen</numerusform>
            <numerusform>Lässt sich noch %n Sekunden lang zurücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DescribeSheet</name>
    <message>
        <source>Describe the picture</source>
        <translation>Bild beschreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Was zeigt es?</translation>
    </message>
    <message>
        <source>Who cannot see the picture hears this, so it cannot be left out. A short sentence will do.</source>
        <translation>Wer das Bild nicht sehen kann, hört das; deshalb darf es nicht fehlen. Ein kurzer Satz genügt.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Please say what the picture shows.</source>
        <translation>Bitte sagen Sie, was das Bild zeigt.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>before the change</source>
        <translation>vor der Änderung</translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation>%1: war %2, ist %3</translation>
    </message>
</context>
<context>
    <name>DiffBlock</name>
    <message>
        <source>Stayed as it was: %1</source>
        <translation>Unverändert: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>In one text</source>
        <translation>In einem Text</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
</context>
<context>
    <name>DiscountPart</name>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>Betrag (%1)</translation>
    </message>
    <message>
        <source>For example: long-standing customer</source>
        <translation>Zum Beispiel: Stammkunde</translation>
    </message>
    <message>
        <source>Disco&amp;unt</source>
        <translation>Raba&amp;tt</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Grund (erforderlich)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Type a discount above zero.</source>
        <translation>Geben Sie einen Rabatt über null ein.</translation>
    </message>
    <message>
        <source>A discount is at most 100 percent.</source>
        <translation>Ein Rabatt beträgt höchstens 100 Prozent.</translation>
    </message>
    <message>
        <source>Please say why there is a discount.</source>
        <translation>Bitte geben Sie an, warum es einen Rabatt gibt.</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Edit booking #%1</source>
        <translation>Buchung #%1 bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <extracomment>The dates of the series that are meant, None until they are here.</extracomment>
        <translation>Änderungen s&amp;peichern</translation>
    </message>
    <message>
        <source>This booking is cancelled and cannot be changed any more.</source>
        <translation>Diese Buchung ist storniert und kann nicht mehr geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n bookings</source>
        <translation>
            <numerusform>%n Buchung &amp;speichern</numerusform>
            <numerusform>%n Buchungen &amp;speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more than before. It is left due.</source>
        <translation>%1 mehr als vorher. Das bleibt offen.</translation>
    </message>
    <message>
        <source>%1 less than before. What was paid beyond the new price goes to the wallet of %2.</source>
        <translation>%1 weniger als vorher. Was über den neuen Preis hinaus bezahlt wurde, geht auf das Guthaben von %2.</translation>
    </message>
    <message>
        <source>%1 less than before.</source>
        <translation>%1 weniger als vorher.</translation>
    </message>
    <message>
        <source>All dates together: %1</source>
        <translation>Alle Termine zusammen: %1</translation>
    </message>
    <message>
        <source>More guests are expected than the hall holds.</source>
        <translation>Es werden mehr Gäste erwartet, als der Raum fasst.</translation>
    </message>
    <message>
        <source>Booking #%1 is changed.</source>
        <translation>Buchung #%1 ist geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are changed.</source>
        <translation>
            <numerusform>%n Buchung der Serie ist geändert.</numerusform>
            <numerusform>%n Buchungen der Serie sind geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this booking just now. Your entries are kept: look, and save again.</source>
        <translation>Jemand anderes hat diese Buchung gerade geändert. Ihre Eingaben sind noch da: Sehen Sie nach und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <extracomment>Keys that show another of the three, and the text again.</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>Unterüberschrift</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>Kleine Überschrift</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Less deep</source>
        <translation>Weniger tief</translation>
    </message>
    <message>
        <source>Deeper</source>
        <translation>Tiefer</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>Hinweiskasten</translation>
    </message>
    <message>
        <source>Line across</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code in the text</source>
        <translation>Code im Text</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>Formatierung entfernen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als reinen Text einfügen</translation>
    </message>
    <message>
        <source>Change the link…</source>
        <translation>Link ändern…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>Column before</source>
        <translation>Spalte davor</translation>
    </message>
    <message>
        <source>Column after</source>
        <translation>Spalte danach</translation>
    </message>
    <message>
        <source>First row is the head</source>
        <translation>Erste Zeile ist der Kopf</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>Beschriftung…</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>Tabelle entfernen</translation>
    </message>
    <message>
        <source>No description</source>
        <extracomment>On the first layout nobody knows the width yet.</extracomment>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>A picture without a description</source>
        <translation>Ein Bild ohne Beschreibung</translation>
    </message>
    <message>
        <source>The picture is being loaded…</source>
        <translation>Das Bild wird geladen…</translation>
    </message>
    <message>
        <source>Kept as it is; change it in the source</source>
        <translation>Bleibt, wie es ist; im Quelltext zu ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Port %1 and those after it are used by other programs. Choose another port: ENDPOINT_PORT in config.toml in the data folder.</source>
        <translation>Port %1 und die folgenden werden von anderen Programmen benutzt. Wählen Sie einen anderen Port: ENDPOINT_PORT in config.toml im Datenordner.</translation>
    </message>
    <message>
        <source>It did not become ready within a minute. The log in the data folder says more.</source>
        <translation>Er war nach einer Minute nicht bereit. Das Protokoll im Datenordner sagt mehr.</translation>
    </message>
    <message>
        <source>It did not answer any more and was ended.</source>
        <translation>Er antwortete nicht mehr und wurde beendet.</translation>
    </message>
    <message>
        <source>It ended and said: %1</source>
        <translation>Er endete und meldete: %1</translation>
    </message>
    <message>
        <source>It ended unexpectedly. The log in the data folder says more.</source>
        <translation>Er endete unerwartet. Das Protokoll im Datenordner sagt mehr.</translation>
    </message>
    <message>
        <source>A setting keeps this console from starting it: ENDPOINT_ENABLED is false.</source>
        <translation>Eine Einstellung hält diese Konsole davon ab, ihn zu starten: ENDPOINT_ENABLED ist false.</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Tablets wait and go on by themselves.</source>
        <translation>Tablets warten und machen von selbst weiter.</translation>
    </message>
    <message>
        <source>The console that ran it has ended.</source>
        <translation>Die Konsole, die ihn betrieb, wurde beendet.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program, so the next free one was taken.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt, darum wurde der nächste freie genommen.</translation>
    </message>
    <message>
        <source>Too many requests from one address; it was asked to wait.</source>
        <translation>Zu viele Anfragen von einer Adresse; sie wurde gebeten zu warten.</translation>
    </message>
    <message>
        <source>It was asked under a name that is not trusted. Allow tablets, or add the name to TRUSTED_HOSTS.</source>
        <translation>Die Anfrage ging an einen Namen, dem nicht vertraut wird. Erlauben Sie Tablets oder nehmen Sie den Namen in TRUSTED_HOSTS auf.</translation>
    </message>
    <message>
        <source>A defect of the program; the log has the details under the id.</source>
        <translation>Ein Fehler des Programms; im Protokoll stehen Einzelheiten unter der Kennung.</translation>
    </message>
    <message>
        <source>The hall was taken at that time; other times were offered.</source>
        <translation>Der Raum war zu dieser Zeit belegt; andere Zeiten wurden angeboten.</translation>
    </message>
    <message>
        <source>The hold had run out before it was paid.</source>
        <translation>Die Reservierung war abgelaufen, bevor sie bezahlt wurde.</translation>
    </message>
    <message>
        <source>Somebody typed a wrong e-mail address or password.</source>
        <translation>Jemand hat eine falsche E-Mail-Adresse oder ein falsches Passwort eingegeben.</translation>
    </message>
    <message>
        <source>Nobody was signed in, or the session had ended.</source>
        <translation>Niemand war angemeldet, oder die Sitzung war beendet.</translation>
    </message>
    <message>
        <source>The person may not do this.</source>
        <translation>Die Person darf das nicht.</translation>
    </message>
    <message>
        <source>The database could not be reached.</source>
        <translation>Die Datenbank war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The document store could not be reached.</source>
        <translation>Der Dokumentenspeicher war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The request could not be understood.</source>
        <translation>Die Anfrage war nicht verständlich.</translation>
    </message>
    <message>
        <source>There is no such page or thing.</source>
        <translation>Diese Seite oder Sache gibt es nicht.</translation>
    </message>
    <message>
        <source>The address does not take this kind of request.</source>
        <translation>Die Adresse nimmt diese Art von Anfrage nicht an.</translation>
    </message>
    <message>
        <source>It contradicts what is there already.</source>
        <translation>Sie widerspricht dem, was schon da ist.</translation>
    </message>
    <message>
        <source>What was sent is too large.</source>
        <translation>Das Gesendete ist zu groß.</translation>
    </message>
    <message>
        <source>Something in the form was missing or wrong.</source>
        <translation>Im Formular fehlte etwas oder war etwas falsch.</translation>
    </message>
    <message>
        <source>A database could not be reached.</source>
        <translation>Eine Datenbank war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwortet.</translation>
    </message>
</context>
<context>
    <name>EndpointTop</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>End the endpoint&apos;s process and start it anew</source>
        <translation>Den Prozess des Endpunkts beenden und neu starten</translation>
    </message>
    <message>
        <source>Allow tablets in the local network</source>
        <translation>Tablets im lokalen Netz erlauben</translation>
    </message>
    <message>
        <source>No address yet</source>
        <translation>Noch keine Adresse</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet: %1</translation>
    </message>
    <message numerus="yes">
        <source>restarted %n times after a failure</source>
        <translation>
            <numerusform>nach einem Fehler %n-mal neu gestartet</numerusform>
            <numerusform>nach Fehlern %n-mal neu gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>run by another console on this computer</source>
        <translation>betrieben von einer anderen Konsole auf diesem Computer</translation>
    </message>
    <message>
        <source>ENDPOINT_HOST decides about this: it is open to the network.</source>
        <translation>ENDPOINT_HOST bestimmt dies: Er ist für das Netz offen.</translation>
    </message>
    <message>
        <source>Tablets and computers in the same network can open the kiosk. A tablet can book once it is paired.</source>
        <translation>Tablets und Computer im selben Netz können den Kiosk öffnen. Ein Tablet kann buchen, sobald es gekoppelt ist.</translation>
    </message>
    <message>
        <source>Only this computer can open the kiosk.</source>
        <translation>Nur dieser Computer kann den Kiosk öffnen.</translation>
    </message>
    <message>
        <source>An administrator can change this.</source>
        <translation>Ein Administrator kann das ändern.</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
    <message>
        <source>Scan it with the tablet&apos;s camera.</source>
        <translation>Scannen Sie ihn mit der Kamera des Tablets.</translation>
    </message>
    <message>
        <source>Here is a QR code for tablets, once they are allowed and the endpoint runs.</source>
        <translation>Hier erscheint ein QR-Code für Tablets, sobald sie erlaubt sind und der Endpunkt läuft.</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Die Adresse wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>EndpointView</name>
    <message>
        <source>Kiosk &amp; web</source>
        <translation>Kiosk &amp; Web</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Kiosks</source>
        <translation>Kioske</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>FateList</name>
    <message>
        <source>Looking for bookings in the way…</source>
        <translation>Buchungen, die im Weg sind, werden gesucht …</translation>
    </message>
    <message>
        <source>&amp;Move all</source>
        <translation>Alle &amp;verlegen</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>Alle &amp;stornieren</translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>Alle &amp;behalten</translation>
    </message>
    <message>
        <source>Move each to the nearest hall or time that is free</source>
        <translation>Jede in den nächstgelegenen freien Raum oder die nächste freie Zeit verlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are in the way</source>
        <translation>
            <numerusform>%n Buchung ist betroffen</numerusform>
            <numerusform>%n Buchungen sind betroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>No booking is in the way.</source>
        <translation>Keine Buchung ist betroffen.</translation>
    </message>
</context>
<context>
    <name>FateRow</name>
    <message>
        <source>%1 paid</source>
        <extracomment>What a line holds: a decision&apos;s fate and where to, the wish for the dialog, or nothing yet.</extracomment>
        <translation>%1 bezahlt</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>noch nicht bezahlt</translation>
    </message>
    <message>
        <source>What becomes of booking %1</source>
        <translation>Was aus Buchung %1 wird</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Another time or hall…</source>
        <translation>Andere Zeit oder anderer Raum …</translation>
    </message>
    <message>
        <source>Cancel, %1 goes back</source>
        <translation>Stornieren, %1 geht zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort behalten</translation>
    </message>
    <message>
        <source>Keep it; block around it</source>
        <translation>Behalten; drumherum sperren</translation>
    </message>
    <message>
        <source>To %1, same time</source>
        <translation>Nach %1, gleiche Zeit</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <translation>Nach %1, %2</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Auf %1</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>Favourite</source>
        <extracomment>By hall: the number of the favourite, by which it is taken away.</extracomment>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Take from my favourites</source>
        <translation>Aus meinen Favoriten nehmen</translation>
    </message>
    <message>
        <source>Add to my favourites</source>
        <translation>Zu meinen Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>%1 is a favourite of yours.</source>
        <translation>%1 gehört zu Ihren Favoriten.</translation>
    </message>
    <message>
        <source>%1 is no favourite any more.</source>
        <translation>%1 ist kein Favorit mehr.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Please type a name.</source>
        <translation>Bitte geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Please choose a language.</source>
        <translation>Bitte wählen Sie eine Sprache.</translation>
    </message>
    <message>
        <source>Please type the phone number in digits, for example +49 30 123456.</source>
        <translation>Bitte geben Sie die Telefonnummer in Ziffern ein, zum Beispiel +49 30 123456.</translation>
    </message>
    <message>
        <source>Please type a phone number or an e-mail address.</source>
        <translation>Bitte geben Sie eine Telefonnummer oder E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Somebody who signs in needs an e-mail address.</source>
        <translation>Wer sich anmeldet, braucht eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This code was used already or has run out. Please ask for a new one.</source>
        <translation>Dieser Code wurde schon benutzt oder ist abgelaufen. Bitte fordern Sie einen neuen an.</translation>
    </message>
    <message>
        <source>A moderator has one venue, an admin has all of them.</source>
        <translation>Ein Moderator hat ein Haus, ein Administrator alle.</translation>
    </message>
    <message>
        <source>There is no such venue.</source>
        <translation>Dieses Haus gibt es nicht.</translation>
    </message>
    <message>
        <source>There is too much for one statement. Choose a shorter period.</source>
        <translation>Das ist zu viel für einen Auszug. Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>Choose two different customers.</source>
        <translation>Wählen Sie zwei verschiedene Kunden.</translation>
    </message>
    <message>
        <source>Use an upper-case letter.</source>
        <translation>Verwenden Sie einen Großbuchstaben.</translation>
    </message>
    <message>
        <source>Use a lower-case letter.</source>
        <translation>Verwenden Sie einen Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Use a digit.</source>
        <translation>Verwenden Sie eine Ziffer.</translation>
    </message>
    <message>
        <source>Use a symbol such as ! or ?.</source>
        <translation>Verwenden Sie ein Sonderzeichen wie ! oder ?.</translation>
    </message>
    <message>
        <source>This password is a common one; choose another.</source>
        <translation>Dieses Passwort ist zu verbreitet; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Please give the kiosk a name, for example where it stands.</source>
        <translation>Bitte geben Sie dem Kiosk einen Namen, zum Beispiel, wo er steht.</translation>
    </message>
    <message>
        <source>The start is a time of the day.</source>
        <translation>Der Beginn ist eine Uhrzeit.</translation>
    </message>
    <message>
        <source>The end is after the start, at most a week later.</source>
        <translation>Das Ende liegt nach dem Beginn, höchstens eine Woche später.</translation>
    </message>
    <message>
        <source>A length is at least a minute and at most a day.</source>
        <translation>Eine Dauer ist mindestens eine Minute und höchstens ein Tag.</translation>
    </message>
    <message>
        <source>It would begin on the day before.</source>
        <translation>Die Buchung würde am Vortag beginnen.</translation>
    </message>
    <message>
        <source>The highest price is below the lowest.</source>
        <translation>Der Höchstpreis liegt unter dem Mindestpreis.</translation>
    </message>
    <message>
        <source>This date is out of reach.</source>
        <translation>Dieses Datum liegt außerhalb des möglichen Bereichs.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Bitte geben Sie einen Grund an.</translation>
    </message>
    <message>
        <source>Please say why the policy does not apply.</source>
        <translation>Bitte geben Sie an, warum die Regelung nicht gilt.</translation>
    </message>
    <message>
        <source>Please say why there is a discount.</source>
        <translation>Bitte geben Sie an, warum es einen Rabatt gibt.</translation>
    </message>
    <message>
        <source>The number of guests is at least 1.</source>
        <translation>Die Zahl der Gäste ist mindestens 1.</translation>
    </message>
    <message>
        <source>A booking lasts at most a year.</source>
        <translation>Eine Buchung dauert höchstens ein Jahr.</translation>
    </message>
    <message>
        <source>A booking can be moved within its venue only.</source>
        <translation>Eine Buchung kann nur innerhalb ihres Hauses verlegt werden.</translation>
    </message>
    <message>
        <source>None of the dates can be booked.</source>
        <translation>Keiner der Termine kann gebucht werden.</translation>
    </message>
    <message>
        <source>The dates are so close that they overlap each other.</source>
        <translation>Die Termine liegen so dicht, dass sie sich überschneiden.</translation>
    </message>
    <message>
        <source>No date fits this rule.</source>
        <translation>Kein Termin passt zu dieser Regel.</translation>
    </message>
    <message>
        <source>This add-on is not offered at this venue.</source>
        <translation>Dieses Extra wird in diesem Haus nicht angeboten.</translation>
    </message>
    <message>
        <source>Please type an amount above zero.</source>
        <translation>Bitte geben Sie einen Betrag über null ein.</translation>
    </message>
    <message>
        <source>Please type an amount other than zero.</source>
        <translation>Bitte geben Sie einen anderen Betrag als null ein.</translation>
    </message>
    <message>
        <source>Please type the transfer&apos;s reference.</source>
        <translation>Bitte geben Sie die Referenz der Überweisung ein.</translation>
    </message>
    <message>
        <source>This amount cannot be booked.</source>
        <translation>Dieser Betrag kann nicht gebucht werden.</translation>
    </message>
    <message>
        <source>This text has characters that cannot be stored.</source>
        <translation>Dieser Text enthält Zeichen, die nicht gespeichert werden können.</translation>
    </message>
    <message>
        <source>A venue is in a city.</source>
        <translation>Ein Haus liegt in einer Stadt.</translation>
    </message>
    <message>
        <source>Choose a time zone such as Europe/Berlin.</source>
        <translation>Wählen Sie eine Zeitzone wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>The greatest capacity is at least 1, or empty.</source>
        <translation>Die größte Kapazität ist mindestens 1 oder leer.</translation>
    </message>
    <message>
        <source>A percentage is between 0 and 100.</source>
        <translation>Ein Prozentsatz liegt zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>A hall holds at least 1 person.</source>
        <translation>Ein Raum fasst mindestens 1 Person.</translation>
    </message>
    <message>
        <source>Setup and teardown take from 0 minutes to 24 hours.</source>
        <translation>Aufbau und Abbau dauern 0 Minuten bis 24 Stunden.</translation>
    </message>
    <message>
        <source>The stock is a number from 0, or empty for no limit.</source>
        <translation>Der Bestand ist eine Zahl ab 0 oder leer für unbegrenzt.</translation>
    </message>
    <message>
        <source>A percentage has at most three decimals and is below 10,000.</source>
        <translation>Ein Prozentsatz hat höchstens drei Nachkommastellen und liegt unter 10.000.</translation>
    </message>
    <message>
        <source>Names have at most 200 characters.</source>
        <translation>Namen haben höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A price is not negative.</source>
        <translation>Ein Preis ist nicht negativ.</translation>
    </message>
    <message>
        <source>This price is too high.</source>
        <translation>Dieser Preis ist zu hoch.</translation>
    </message>
    <message>
        <source>Bookings start on a step of 1 minute to 24 hours.</source>
        <translation>Buchungen beginnen in Schritten von 1 Minute bis 24 Stunden.</translation>
    </message>
    <message>
        <source>The shortest booking is at least a minute, or empty.</source>
        <translation>Die kürzeste Buchung ist mindestens eine Minute oder leer.</translation>
    </message>
    <message>
        <source>The longest booking is not shorter than the shortest.</source>
        <translation>Die längste Buchung ist nicht kürzer als die kürzeste.</translation>
    </message>
    <message>
        <source>A refund is between 0 and 100 percent.</source>
        <translation>Eine Erstattung liegt zwischen 0 und 100 Prozent.</translation>
    </message>
    <message>
        <source>A later cancellation cannot be refunded more.</source>
        <translation>Bei späterer Stornierung kann nicht mehr erstattet werden als bei früherer.</translation>
    </message>
    <message>
        <source>A hall cannot be a part of itself.</source>
        <translation>Ein Raum kann kein Teil von sich selbst sein.</translation>
    </message>
    <message>
        <source>A divisible hall is made of at least two halls.</source>
        <translation>Ein teilbarer Raum besteht aus mindestens zwei Räumen.</translation>
    </message>
    <message>
        <source>Two of these halls share a part.</source>
        <translation>Zwei dieser Räume haben einen gemeinsamen Teil.</translation>
    </message>
    <message>
        <source>A hall is made of halls of its own venue.</source>
        <translation>Ein Raum besteht aus Räumen seines eigenen Hauses.</translation>
    </message>
    <message>
        <source>The price of an hour cannot be negative.</source>
        <translation>Der Stundenpreis kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>A rule cannot take off more than 100 percent.</source>
        <translation>Eine Regel kann nicht mehr als 100 Prozent abziehen.</translation>
    </message>
    <message>
        <source>The season ends before it starts.</source>
        <translation>Die Saison endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>This lasts at most two years.</source>
        <translation>Dies dauert höchstens zwei Jahre.</translation>
    </message>
    <message>
        <source>Too many bookings lie in that time; take a shorter one.</source>
        <translation>In dieser Zeit liegen zu viele Buchungen; wählen Sie eine kürzere.</translation>
    </message>
    <message>
        <source>Nothing is left to block: it is blocked already, or what is kept takes all of it.</source>
        <translation>Es bleibt nichts zu sperren: Die Zeit ist schon gesperrt, oder die Buchungen, die bleiben, nehmen sie ganz ein.</translation>
    </message>
    <message>
        <source>Opening hours begin within the day and close at most 24 hours later, after they open.</source>
        <translation>Öffnungszeiten beginnen innerhalb des Tages und enden nach der Öffnung, höchstens 24 Stunden später.</translation>
    </message>
    <message>
        <source>A page needs a title.</source>
        <translation>Eine Seite braucht einen Titel.</translation>
    </message>
    <message>
        <source>The page is nested too deeply.</source>
        <translation>Die Seite ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A tag is too long. Pictures are uploaded, not pasted into the page.</source>
        <translation>Ein Tag ist zu lang. Bilder werden hochgeladen, nicht in die Seite eingefügt.</translation>
    </message>
    <message>
        <source>Say what is to be seen, for those who do not see the picture.</source>
        <translation>Sagen Sie, was zu sehen ist, für alle, die das Bild nicht sehen.</translation>
    </message>
    <message>
        <source>Use at least %1 characters.</source>
        <translation>Verwenden Sie mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>Verwenden Sie höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 has %2 decimals.</source>
        <translation>%1 hat %2 Dezimalstellen.</translation>
    </message>
    <message>
        <source>Only %1 of “%2” are free then.</source>
        <translation>Von „%2“ sind dann nur %1 frei.</translation>
    </message>
    <message>
        <source>A series has at most %1 occurrences.</source>
        <translation>Eine Serie hat höchstens %1 Termine.</translation>
    </message>
    <message>
        <source>An address is made of a–z, 0–9 and single hyphens, at most %1 of them.</source>
        <translation>Eine Adresse besteht aus a–z, 0–9 und einzelnen Bindestrichen, höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation>Das ist keine gültige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Please type a whole number.</source>
        <translation>Bitte geben Sie eine ganze Zahl ein.</translation>
    </message>
    <message>
        <source>Please type it as JSON, such as %1.</source>
        <translation>Bitte geben Sie es als JSON ein, etwa %1.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>This is no list such as %1.</source>
        <translation>Das ist keine Liste wie %1.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>“%1” is too little: at least %2.</source>
        <translation>„%1“ ist zu wenig: mindestens %2.</translation>
    </message>
    <message>
        <source>“%1” is too much: at most %2.</source>
        <translation>„%1“ ist zu viel: höchstens %2.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>“%1” does not begin with %2.</source>
        <translation>„%1“ beginnt nicht mit %2.</translation>
    </message>
    <message>
        <source>“%1” will not do; such as %2.</source>
        <translation>„%1“ geht nicht; zum Beispiel %2.</translation>
    </message>
    <message>
        <source>It begins with %1.</source>
        <translation>Es beginnt mit %1.</translation>
    </message>
    <message>
        <source>config.toml cannot be written: %1.</source>
        <translation>config.toml kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>config.toml is written in a way that cannot be changed from here: set %1 by hand.</source>
        <translation>config.toml ist so geschrieben, dass es sich von hier nicht ändern lässt: Setzen Sie %1 von Hand.</translation>
    </message>
    <message>
        <source>config.toml is not valid TOML: correct it by hand first.</source>
        <translation>config.toml ist kein gültiges TOML: Korrigieren Sie es zuerst von Hand.</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What the picture shows, for people who cannot see it.</source>
        <translation>Was das Bild zeigt, für Menschen, die es nicht sehen können.</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Empty: as wide as the picture is.</source>
        <translation>Leer: so breit, wie das Bild ist.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Stands below the picture.</source>
        <translation>Steht unter dem Bild.</translation>
    </message>
    <message>
        <source>Say what the picture shows.</source>
        <translation>Sagen Sie, was das Bild zeigt.</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to 9999.</source>
        <translation>Eine ganze Zahl von 1 bis 9999.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters kept under a name</source>
        <translation>Filter mit Namen</translation>
    </message>
    <message>
        <source>“%1” without what is no longer there: %2</source>
        <translation>„%1“ ohne das, was es nicht mehr gibt: %2</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>%1 (opens with it)</source>
        <translation>%1 (damit öffnet die Seite)</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>Diese Filter speichern…</translation>
    </message>
    <message>
        <source>Save the changes to “%1”</source>
        <translation>Änderungen an „%1“ speichern</translation>
    </message>
    <message>
        <source>Open the page with “%1”</source>
        <translation>Die Seite mit „%1“ öffnen</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>„%1“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>saved filter</source>
        <translation>gespeicherter Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Diese Filter speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>The filter is back: %1</source>
        <translation>Der Filter ist wieder da: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>There is one with this name: it is replaced.</source>
        <translation>Es gibt schon einen mit diesem Namen: Er wird ersetzt.</translation>
    </message>
    <message>
        <source>something that this version does not know</source>
        <translation>etwas, das diese Version nicht kennt</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>my favourite</source>
        <translation>mein Favorit</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Nothing of this day can be booked.</source>
        <translation>An diesem Tag kann nichts gebucht werden.</translation>
    </message>
    <message>
        <source>held, paid in part</source>
        <translation>reserviert, teilweise bezahlt</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>reserviert bis %1</translation>
    </message>
    <message>
        <source>free at that time</source>
        <translation>zu dieser Zeit frei</translation>
    </message>
    <message>
        <source>held for somebody at that time</source>
        <translation>zu dieser Zeit für jemanden reserviert</translation>
    </message>
    <message>
        <source>taken at that time</source>
        <translation>zu dieser Zeit belegt</translation>
    </message>
    <message>
        <source>free, but not for so long</source>
        <translation>frei, aber nicht so lange</translation>
    </message>
    <message>
        <source>taken on that day</source>
        <translation>an diesem Tag belegt</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>dann geschlossen</translation>
    </message>
    <message>
        <source>too late to be booked</source>
        <translation>zu spät zum Buchen</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>just fits</source>
        <translation>passt genau</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>another kind of hall</source>
        <translation>andere Raumart</translation>
    </message>
    <message>
        <source>dearer than wished</source>
        <translation>teurer als gewünscht</translation>
    </message>
    <message>
        <source>cheaper than wished</source>
        <translation>günstiger als gewünscht</translation>
    </message>
    <message>
        <source>nearest in size</source>
        <translation>der Größe nach am nächsten</translation>
    </message>
    <message>
        <source>cheapest that fits</source>
        <translation>der günstigste, der passt</translation>
    </message>
    <message>
        <source>best rated</source>
        <translation>am besten bewertet</translation>
    </message>
    <message>
        <source>another venue&apos;s, booked there</source>
        <translation>anderes Haus, wird dort gebucht</translation>
    </message>
    <message>
        <source>The hall asked for does not fit. Others of its venue are shown with it.</source>
        <translation>Der gewünschte Raum passt nicht. Andere seines Hauses werden mit ihm gezeigt.</translation>
    </message>
    <message>
        <source>No hall has everything that was asked for.</source>
        <translation>Kein Raum hat alles Gewünschte.</translation>
    </message>
    <message>
        <source>Others follow that have some of %1, not all.</source>
        <translation>Es folgen andere, die einiges von %1 haben, nicht alles.</translation>
    </message>
    <message>
        <source>Halls for fewer than %1 guests follow.</source>
        <translation>Es folgen Räume für weniger als %1 Gäste.</translation>
    </message>
    <message>
        <source>No hall fits on %1. Ask for another day, other hours or fewer things.</source>
        <translation>Am %1 passt kein Raum. Fragen Sie nach einem anderen Tag, anderen Zeiten oder weniger Ausstattung.</translation>
    </message>
    <message>
        <source>None of your favourites fits on %1. The key F notes the hall that is chosen.</source>
        <translation>Keiner Ihrer Favoriten passt am %1. Die Taste F merkt den gewählten Raum vor.</translation>
    </message>
    <message>
        <source>Find a room</source>
        <extracomment>Below this width at 100 % text the form stands above the cards.
----------
What the cards answer, which may be older than what is typed.</extracomment>
        <translation>Raum suchen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <extracomment>More are not marked: nobody looks at them one by one. On a Mac the usual ones hide the program.</extracomment>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorheriges (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächstes (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this one and go on to the next (Enter)</source>
        <translation>Dieses ersetzen und zum nächsten gehen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Cities and venues</source>
        <translation>Städte und Häuser</translation>
    </message>
    <message>
        <source>Hall, venue or city</source>
        <translation>Raum, Haus oder Stadt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Projector, parking…</source>
        <translation>Beamer, Parkplätze …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Kind of hall</source>
        <translation>Raumart</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Lowest price of an hour</source>
        <translation>Niedrigster Stundenpreis</translation>
    </message>
    <message>
        <source>Highest price of an hour</source>
        <translation>Höchster Stundenpreis</translation>
    </message>
    <message>
        <source>Only my venue</source>
        <translation>Nur mein Haus</translation>
    </message>
    <message>
        <source>Only my favourites</source>
        <translation>Nur meine Favoriten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>&amp;Gäste</translation>
    </message>
    <message>
        <source>W&amp;ith</source>
        <translation>&amp;Mit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;Kind of hall</source>
        <translation>&amp;Raumart</translation>
    </message>
    <message>
        <source>Rate f&amp;rom</source>
        <translation>&amp;Preis ab</translation>
    </message>
    <message>
        <source>Rate &amp;up to</source>
        <translation>Preis b&amp;is</translation>
    </message>
    <message>
        <source>Say a day, such as 14 or Friday.</source>
        <translation>Geben Sie einen Tag an, etwa 14 oder Freitag.</translation>
    </message>
    <message>
        <source>Say a time.</source>
        <translation>Geben Sie eine Uhrzeit an.</translation>
    </message>
    <message>
        <source>Say how long.</source>
        <translation>Geben Sie die Dauer an.</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Show the day in the calendar (C)</source>
        <translation>Den Tag im Kalender zeigen (C)</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Reservieren …</translation>
    </message>
    <message>
        <source>Keep it for a caller without payment (H)</source>
        <translation>Ohne Zahlung für einen Anrufer freihalten (H)</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>Buchen …</translation>
    </message>
    <message>
        <source>Book it (Enter)</source>
        <translation>Buchen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Halls that were found</source>
        <translation>Gefundene Räume</translation>
    </message>
    <message>
        <source>Choose a hall and a time</source>
        <translation>Raum und Zeit wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Die gewählte Zeit buchen</translation>
    </message>
    <message>
        <source>Hold it as an option</source>
        <translation>Als Option vormerken</translation>
    </message>
    <message>
        <source>Show it in the calendar</source>
        <translation>Im Kalender zeigen</translation>
    </message>
    <message>
        <source>Add it to my favourites, or take it away</source>
        <translation>Zu meinen Favoriten hinzufügen oder daraus nehmen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to what is looked for</source>
        <translation>Zurück zu dem, was gesucht wird</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Formular leeren</translation>
    </message>
    <message>
        <source>%1 of %2 halls</source>
        <translation>%1 von %2 Räumen</translation>
    </message>
    <message>
        <source>Nothing of this day can be booked here.</source>
        <translation>An diesem Tag kann hier nichts gebucht werden.</translation>
    </message>
    <message>
        <source>Only the desk of %1 can book this hall.</source>
        <translation>Nur der Empfang von %1 kann diesen Raum buchen.</translation>
    </message>
    <message>
        <source>Somebody has paid a part of this and keeps it.</source>
        <translation>Jemand hat hierfür einen Teil bezahlt und behält die Zeit.</translation>
    </message>
    <message>
        <source>Somebody holds this until %1. It can be booked if it comes free.</source>
        <translation>Jemand hat dies bis %1 reserviert. Wird es frei, kann es gebucht werden.</translation>
    </message>
</context>
<context>
    <name>FormWindow</name>
    <message>
        <source>Close</source>
        <extracomment>The width of the panel, and the least of the form beside it, at 100 % text.</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 ms</source>
        <extracomment>Signs of well-known currencies; others are written with their code.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>GivenChip</name>
    <message>
        <source>%1. Take this filter away</source>
        <translation>%1. Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>HideSheet</name>
    <message>
        <source>Hide this review?</source>
        <translation>Diese Bewertung ausblenden?</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Its author reads the reason.</source>
        <translation>Wer sie schrieb, liest den Grund.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Customers see it no longer, and the hall&apos;s average no longer counts it.</source>
        <translation>Kunden sehen sie nicht mehr, und sie zählt nicht mehr zum Durchschnitt des Raums.</translation>
    </message>
    <message>
        <source>The review is hidden.</source>
        <translation>Die Bewertung ist ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>an administrator</source>
        <translation>ein Administrator</translation>
    </message>
    <message>
        <source>a moderator</source>
        <translation>ein Moderator</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>der Kunde</translation>
    </message>
</context>
<context>
    <name>HistoryBlock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Hold for a caller</source>
        <translation>Für einen Anrufer reservieren</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Add the new customer first, or go back to the search.</source>
        <translation>Legen Sie erst den neuen Kunden an oder gehen Sie zurück zur Suche.</translation>
    </message>
    <message>
        <source>Please choose the customer.</source>
        <translation>Bitte wählen Sie den Kunden.</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message>
        <source>Holds</source>
        <translation>Unbezahlte Reservierungen</translation>
    </message>
    <message>
        <source>No hold waits for payment.</source>
        <translation>Keine Reservierung wartet auf Zahlung.</translation>
    </message>
    <message>
        <source>Take payment…</source>
        <translation>Zahlung annehmen …</translation>
    </message>
    <message>
        <source>Take the payment that confirms it</source>
        <translation>Die Zahlung annehmen, die sie bestätigt</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Let the hall go again</source>
        <translation>Den Raum wieder freigeben</translation>
    </message>
    <message>
        <source>Release the hold of “%1”?</source>
        <translation>Die Reservierung von „%1“ freigeben?</translation>
    </message>
    <message>
        <source>The booking is cancelled and %1 is free for others at once. Nothing was paid.</source>
        <translation>Die Buchung wird storniert, und %1 ist sofort für andere frei. Gezahlt wurde nichts.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The hold of “%1” was released.</source>
        <translation>Die Reservierung von „%1“ wurde freigegeben.</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>closed</source>
        <extracomment>How far past midnight the picture of a day goes.</extracomment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Such as 9–13, 14–18; 20–2 ends the next day. Nothing means closed.</source>
        <translation>Etwa 9–13, 14–18; 20–2 endet am nächsten Tag. Leer heißt geschlossen.</translation>
    </message>
    <message>
        <source>Same every day</source>
        <translation>Jeden Tag gleich</translation>
    </message>
    <message>
        <source>Copy the hours of the first day that has some to the whole week</source>
        <translation>Die Zeiten des ersten ausgefüllten Tages auf die ganze Woche übertragen</translation>
    </message>
    <message>
        <source>Type hours such as 9–17, or leave the day empty.</source>
        <translation>Geben Sie Zeiten wie 9–17 ein oder lassen Sie den Tag leer.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>This hall has opening hours of its own</source>
        <translation>Dieser Raum hat eigene Öffnungszeiten</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>These hours count for every hall that has none of its own. Existing bookings stay.</source>
        <translation>Diese Zeiten gelten für jeden Raum ohne eigene Zeiten. Bestehende Buchungen bleiben.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A tour of the desk</source>
        <translation>Ein Rundgang</translation>
    </message>
</context>
<context>
    <name>KioskForms</name>
    <message>
        <source>Pair a tablet</source>
        <translation>Tablet koppeln</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Code anzeigen</translation>
    </message>
    <message>
        <source>Rename the kiosk</source>
        <translation>Kiosk umbenennen</translation>
    </message>
    <message>
        <source>Pair “%1”</source>
        <translation>„%1“ koppeln</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
</context>
<context>
    <name>KioskPages</name>
    <message>
        <source>“%1” in %2: the kiosk shows it</source>
        <extracomment>Larger text leaves no room for the pages above the list, unless somebody wants them there. state -&gt; mark and its colour page: KioskPage, language: str</extracomment>
        <translation>„%1“ auf %2: der Kiosk zeigt es</translation>
    </message>
    <message>
        <source>“%1” in %2: a draft, which the kiosk does not show</source>
        <translation>„%1“ auf %2: ein Entwurf, den der Kiosk nicht zeigt</translation>
    </message>
    <message>
        <source>The kiosk has no “%1” in %2 yet: write it</source>
        <translation>Der Kiosk hat noch kein „%1“ auf %2: schreiben</translation>
    </message>
    <message>
        <source>On the kiosk: %1 of %2 pages</source>
        <translation>Am Kiosk: %1 von %2 Seiten</translation>
    </message>
</context>
<context>
    <name>Kiosks</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>KiosksTab</name>
    <message>
        <source>Kiosks</source>
        <translation>Kioske</translation>
    </message>
    <message>
        <source>Pair a tablet…</source>
        <translation>Tablet koppeln …</translation>
    </message>
    <message>
        <source>Pair again…</source>
        <translation>Erneut koppeln …</translation>
    </message>
    <message>
        <source>Make a new code, for a tablet that takes the place of this one</source>
        <translation>Einen neuen Code erzeugen, für ein Tablet, das dieses ersetzt</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Entkoppeln …</translation>
    </message>
    <message>
        <source>Tablets on which customers book alone. Each is paired once.</source>
        <translation>Tablets, an denen Kunden selbst buchen. Jedes wird einmal gekoppelt.</translation>
    </message>
    <message>
        <source>No tablet is paired yet. Customers can book alone at a kiosk once one is.</source>
        <translation>Noch ist kein Tablet gekoppelt. Ist eines gekoppelt, können Kunden am Kiosk selbst buchen.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ entkoppeln?</translation>
    </message>
    <message>
        <source>Nobody can book at this tablet any more, at once and for good. What was booked there stays. To use the tablet again, pair it as a new kiosk.</source>
        <translation>An diesem Tablet kann dann sofort und endgültig niemand mehr buchen. Was dort gebucht wurde, bleibt. Um das Tablet wieder zu benutzen, koppeln Sie es als neuen Kiosk.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Entkoppeln</translation>
    </message>
    <message>
        <source>“%1” was revoked.</source>
        <translation>„%1“ wurde entkoppelt.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>%1 (pending)</source>
        <translation>%1 (ausstehend)</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1 (fehlgeschlagen)</translation>
    </message>
</context>
<context>
    <name>LeftDrafts</name>
    <message>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>A new page, %1, was not saved. Its text of %2 is here.</source>
        <translation>Eine neue Seite, %1, wurde nicht gespeichert. Ihr Text von %2 ist hier.</translation>
    </message>
    <message>
        <source>Your changes to %1 were not saved. Your text of %2 is here.</source>
        <translation>Ihre Änderungen an %1 wurden nicht gespeichert. Ihr Text von %2 ist hier.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>LeftoverBanner</name>
    <message>
        <source>You have changes of %1 that were not saved.</source>
        <extracomment>A page, and the drafts of it that were left, the newest first.</extracomment>
        <translation>Sie haben Änderungen von %1, die nicht gespeichert wurden.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Look at the differences</source>
        <translation>Unterschiede ansehen</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What was not saved</source>
        <translation>Was nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>How long, such as 3, 1:30 or 90 min</source>
        <translation>Dauer, etwa 3, 1:30 oder 90 min</translation>
    </message>
</context>
<context>
    <name>LibrarySheet</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures of the website</source>
        <translation>Bilder der Website</translation>
    </message>
    <message>
        <source>Put it into the page</source>
        <translation>In die Seite setzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What it shows, or the file&apos;s name</source>
        <translation>Was es zeigt, oder der Name der Datei</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what it shows; pages that have the picture already keep their words</source>
        <translation>Speichern, was es zeigt; Seiten, die das Bild schon haben, behalten ihre Worte</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>No picture fits these words.</source>
        <translation>Kein Bild passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>No pictures yet. Drop some here, or choose files: %2, at most %1 each.</source>
        <translation>Noch keine Bilder. Ziehen Sie welche hierher oder wählen Sie Dateien: %2, je höchstens %1.</translation>
    </message>
    <message>
        <source>Shown on: %1</source>
        <translation>Gezeigt auf: %1</translation>
    </message>
    <message>
        <source>No page shows it at present.</source>
        <translation>Keine Seite zeigt es zurzeit.</translation>
    </message>
    <message>
        <source>Please say what the picture shows.</source>
        <translation>Bitte sagen Sie, was das Bild zeigt.</translation>
    </message>
    <message>
        <source>It will not be in the library any more.</source>
        <translation>Es wird nicht mehr in der Bibliothek sein.</translation>
    </message>
    <message>
        <source>Delete this picture?</source>
        <translation>Dieses Bild löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>These pages show the picture: %1. Take it out there first.</source>
        <translation>Diese Seiten zeigen das Bild: %1. Nehmen Sie es zuerst dort heraus.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>same name and phone</source>
        <translation>gleicher Name und gleiches Telefon</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>gleiches Telefon</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>Anmeldeversuche</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>Neue Konten</translation>
    </message>
    <message>
        <source>Changes of bookings</source>
        <translation>Änderungen an Buchungen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Attempts to pair a tablet</source>
        <translation>Versuche, ein Tablet zu koppeln</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 pro Tag</translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message>
        <source>Each address in the network may ask so often; who asks more is asked to wait.</source>
        <translation>So oft darf jede Adresse im Netz anfragen; wer öfter anfragt, wird gebeten zu warten.</translation>
    </message>
    <message>
        <source>Limits are switched off: RATE_LIMIT_ENABLED is false.</source>
        <translation>Grenzen sind ausgeschaltet: RATE_LIMIT_ENABLED ist false.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests were turned away in the last hour.</source>
        <translation>
            <numerusform>%n Anfrage wurde in der letzten Stunde abgewiesen.</numerusform>
            <numerusform>%n Anfragen wurden in der letzten Stunde abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody met a limit in the last hour.</source>
        <translation>In der letzten Stunde hat niemand eine Grenze erreicht.</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>example.com, a mail address or a number</source>
        <translation>example.com, eine E-Mail-Adresse oder eine Nummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Type an address such as https://example.com, a mail address or a number.</source>
        <translation>Geben Sie eine Adresse wie https://example.com ein, eine E-Mail-Adresse oder eine Nummer.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>↑   ↓</source>
        <translation>↑   ↓</translation>
    </message>
    <message>
        <source>Choose; what is known stands beside the list</source>
        <translation>Wählen; was bekannt ist, steht neben der Liste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Go on into what is known</source>
        <translation>Weiter zu dem, was bekannt ist</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what stands beside the list</source>
        <translation>Schließen, was neben der Liste steht</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>Clear filters</source>
        <extracomment>What stands at the right; both have a signal ``closed``. What the person&apos;s choices about this view are remembered by. Whether what can be filtered by is loaded first; the view calls ``filters_there`` when it is.</extracomment>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>Nichts passt zu diesen Filtern.</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>The password is asked for in your other window.</source>
        <translation>Nach dem Passwort wird in Ihrem anderen Fenster gefragt.</translation>
    </message>
    <message>
        <source>Unlock here</source>
        <translation>Hier entsperren</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>(the HTTP endpoint)</source>
        <translation>(der HTTP-Endpunkt)</translation>
    </message>
    <message>
        <source>(the meeting service)</source>
        <translation>(der Besprechungsdienst)</translation>
    </message>
    <message>
        <source>) and 50051</source>
        <translation>) und 50051</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Database role</source>
        <translation>Datenbankrolle</translation>
    </message>
    <message>
        <source>Signing secrets</source>
        <translation>Signaturgeheimnisse</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>%1 is writable, and closed to others.</source>
        <translation>%1 ist beschreibbar und für andere geschlossen.</translation>
    </message>
    <message>
        <source>%1 is open to other users of this machine (mode %2).</source>
        <translation>%1 steht anderen Benutzern dieses Computers offen (Rechte %2).</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made: a file of that name is in the way.</source>
        <translation>Der Datenordner %1 kann nicht angelegt werden: Eine Datei dieses Namens ist im Weg.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made: %2.</source>
        <translation>Der Datenordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to. Mend its rights, or name another by --data-dir.</source>
        <translation>In den Datenordner %1 kann nicht geschrieben werden. Berichtigen Sie seine Rechte, oder nennen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>%1 GB free for the data folder.</source>
        <translation>%1 GB frei für den Datenordner.</translation>
    </message>
    <message>
        <source>not set up: messages wait in the outbox.</source>
        <translation>nicht eingerichtet: Nachrichten warten im Postausgang.</translation>
    </message>
    <message>
        <source>8000 and 50051 are free; the console needs neither.</source>
        <translation>8000 und 50051 sind frei; die Konsole braucht keinen von beiden.</translation>
    </message>
    <message>
        <source>another program uses %1; the console needs neither.</source>
        <translation>ein anderes Programm benutzt %1; die Konsole braucht keinen von beiden.</translation>
    </message>
    <message>
        <source>the program&apos;s own, version %1, answers in %2 ms.</source>
        <translation>die eigene des Programms, Version %1, antwortet in %2 ms.</translation>
    </message>
    <message>
        <source>a server, version %1, answers in %2 ms.</source>
        <translation>ein Server, Version %1, antwortet in %2 ms.</translation>
    </message>
    <message>
        <source>the program&apos;s own store answers in %1 ms.</source>
        <translation>der eigene Speicher des Programms antwortet in %1 ms.</translation>
    </message>
    <message>
        <source>a server answers in %1 ms.</source>
        <translation>ein Server antwortet in %1 ms.</translation>
    </message>
    <message>
        <source>the program&apos;s own, version %1.</source>
        <translation>die eigene des Programms, Version %1.</translation>
    </message>
    <message>
        <source>a server, version %1.</source>
        <translation>ein Server, Version %1.</translation>
    </message>
    <message>
        <source>the document store does not answer: %1</source>
        <translation>der Dokumentenspeicher antwortet nicht: %1</translation>
    </message>
    <message>
        <source>the database cannot be reached.</source>
        <translation>die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>the document store cannot be reached.</source>
        <translation>der Dokumentenspeicher ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>%1 answers, but no sender is set.</source>
        <translation>%1 antwortet, aber es ist kein Absender eingestellt.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>version %1, brought up to date just now.</source>
        <translation>Version %1, soeben auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>version %1, which is what this program needs.</source>
        <translation>Version %1, die dieses Programm braucht.</translation>
    </message>
    <message>
        <source>The database is empty. Run `%1` to make its tables.</source>
        <translation>Die Datenbank ist leer. Führen Sie `%1` aus, um ihre Tabellen anzulegen.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program (schema %1, this one knows up to %2). Install that version on this machine.</source>
        <translation>Die Datenbank stammt von einer neueren Version dieses Programms (Schema %1, diese kennt bis %2). Installieren Sie jene Version auf diesem Computer.</translation>
    </message>
    <message>
        <source>The database has schema %1, this program needs %2. Run `%3` once, with the role that owns the schema in POSTGRES_OWNER_URL.</source>
        <translation>Die Datenbank hat Schema %1, dieses Programm braucht %2. Führen Sie `%3` einmal aus, mit der Rolle, der das Schema gehört, in POSTGRES_OWNER_URL.</translation>
    </message>
    <message>
        <source>The role %1 is a superuser: its password undoes what the database guarantees.</source>
        <translation>Die Rolle %1 ist ein Superuser: Ihr Passwort hebt auf, was die Datenbank garantiert.</translation>
    </message>
    <message>
        <source>The role %1 owns the tables: its password undoes what the database guarantees.</source>
        <translation>Der Rolle %1 gehören die Tabellen: Ihr Passwort hebt auf, was die Datenbank garantiert.</translation>
    </message>
    <message>
        <source>The role %1 may erase ledger or audit rows: its password undoes what the database guarantees.</source>
        <translation>Die Rolle %1 darf Zeilen des Kontobuchs oder des Protokolls löschen: Ihr Passwort hebt auf, was die Datenbank garantiert.</translation>
    </message>
    <message>
        <source>%1 owns nothing and can erase neither ledger nor audit log.</source>
        <translation>%1 gehört nichts und kann weder Kontobuch noch Protokoll löschen.</translation>
    </message>
    <message>
        <source>both present, from the settings.</source>
        <translation>beide vorhanden, aus den Einstellungen.</translation>
    </message>
    <message>
        <source>both present, generated, in the data folder.</source>
        <translation>beide vorhanden, erzeugt, im Datenordner.</translation>
    </message>
    <message>
        <source>both present, generated, in the database.</source>
        <translation>beide vorhanden, erzeugt, in der Datenbank.</translation>
    </message>
    <message>
        <source>Another host signs tokens with other secrets, so a sign-in there is not valid here. Give every host the same JWT_SECRET and JWT_REFRESH_SECRET (or none of them any), then run `hallbooking-desktop migrate` on one.</source>
        <translation>Ein anderer Rechner signiert mit anderen Geheimnissen, daher gilt eine Anmeldung dort hier nicht. Geben Sie jedem Rechner dasselbe JWT_SECRET und JWT_REFRESH_SECRET (oder keinem eines), und führen Sie dann auf einem `hallbooking-desktop migrate` aus.</translation>
    </message>
    <message>
        <source>The log in the data folder has the server&apos;s own words.</source>
        <translation>Das Protokoll im Datenordner enthält die Worte des Servers selbst.</translation>
    </message>
    <message>
        <source>The log folder has the store&apos;s own words.</source>
        <translation>Der Protokollordner enthält die Worte des Speichers selbst.</translation>
    </message>
    <message>
        <source>Check %1, the server and the way to it.</source>
        <translation>Prüfen Sie %1, den Server und den Weg zu ihm.</translation>
    </message>
    <message>
        <source>Check %1 and %2.</source>
        <translation>Prüfen Sie %1 und %2.</translation>
    </message>
    <message>
        <source>Check %1.</source>
        <translation>Prüfen Sie %1.</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>Stellen Sie %1 ein.</translation>
    </message>
    <message>
        <source>%1 turns it on.</source>
        <translation>%1 schaltet es ein.</translation>
    </message>
    <message>
        <source>Version %1 or newer is needed.</source>
        <translation>Version %1 oder neuer ist nötig.</translation>
    </message>
    <message>
        <source>Free at least 1 GB, or move the data with --data-dir.</source>
        <translation>Schaffen Sie mindestens 1 GB Platz, oder verlegen Sie die Daten mit --data-dir.</translation>
    </message>
    <message>
        <source>Give desks a role of their own: %1; and keep the owner for `migrate`, in POSTGRES_OWNER_URL.</source>
        <translation>Geben Sie den Arbeitsplätzen eine eigene Rolle: %1; und behalten Sie den Eigentümer für `migrate`, in POSTGRES_OWNER_URL.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hall Booking</source>
        <extracomment>A further window stands so many pixels beside the one that it was opened from. What was refused while nobody could read it. Whether the sign-in page is there, to be signed in at or to unlock.</extracomment>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>Your password is set. Sign in with it now.</source>
        <translation>Ihr Passwort ist gesetzt. Melden Sie sich jetzt damit an.</translation>
    </message>
    <message>
        <source>The database is back; everything is up to date.</source>
        <translation>Die Datenbank ist wieder da; alles ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you see stays on screen, changes are refused until it is back. Reconnecting by itself…</source>
        <translation>Die Datenbank ist nicht erreichbar. Was Sie sehen, bleibt stehen; Änderungen werden abgelehnt, bis sie wieder da ist. Die Verbindung wird von selbst wiederhergestellt …</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Join with another customer</source>
        <translation>Mit einem anderen Kunden zusammenführen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Who it might be</source>
        <translation>Wer es sein könnte</translation>
    </message>
    <message>
        <source>Keep the other record instead</source>
        <translation>Stattdessen den anderen Datensatz behalten</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>They look alike:</source>
        <translation>Sie ähneln sich:</translation>
    </message>
    <message>
        <source>Nobody looks alike. Search for the other.</source>
        <translation>Niemand ähnelt. Suchen Sie nach dem anderen Kunden.</translation>
    </message>
    <message>
        <source>Name, phone or e-mail of the other</source>
        <translation>Name, Telefon oder E-Mail des anderen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something is missing or wrong. Please correct the marked fields.</source>
        <translation>Etwas fehlt oder ist falsch. Bitte berichtigen Sie die markierten Felder.</translation>
    </message>
    <message>
        <source>This is no longer there. Refresh the list and choose again.</source>
        <translation>Das gibt es nicht mehr. Aktualisieren Sie die Liste und wählen Sie erneut.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator to do it or to change your role.</source>
        <translation>Ihre Rolle erlaubt das nicht. Bitten Sie einen Administrator, es zu tun oder Ihre Rolle zu ändern.</translation>
    </message>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>Ihre Sitzung ist beendet. Bitte melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong. Check both and try again.</source>
        <translation>E-Mail oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. The newest state is loaded: look at it and try again.</source>
        <translation>Jemand anderes hat dies inzwischen geändert. Der neueste Stand ist geladen: Sehen Sie nach und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The hall is taken at that time. Choose another time or another hall.</source>
        <translation>Der Raum ist zu dieser Zeit belegt. Wählen Sie eine andere Zeit oder einen anderen Raum.</translation>
    </message>
    <message>
        <source>The hall cannot be booked at that time. Choose another time or another hall.</source>
        <translation>Der Raum kann zu dieser Zeit nicht gebucht werden. Wählen Sie eine andere Zeit oder einen anderen Raum.</translation>
    </message>
    <message>
        <source>The time breaks a booking rule of the venue. Choose another time.</source>
        <translation>Die Zeit verstößt gegen eine Buchungsregel des Hauses. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>There is already an unpaid booking on hold. Pay or cancel it first.</source>
        <translation>Es gibt schon eine unbezahlte Reservierung. Bezahlen oder stornieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The hold has run out and the time was released. Book it again if it is still free.</source>
        <translation>Die Reservierung ist abgelaufen und die Zeit wurde freigegeben. Buchen Sie erneut, wenn sie noch frei ist.</translation>
    </message>
    <message>
        <source>This is not possible any more: it has changed in the meantime. Look at its newest state.</source>
        <translation>Das geht nicht mehr: Inzwischen hat sich etwas geändert. Sehen Sie sich den neuesten Stand an.</translation>
    </message>
    <message>
        <source>This can no longer be taken back. Look at its newest state.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen. Sehen Sie den neuesten Stand an.</translation>
    </message>
    <message>
        <source>An add-on is not to be had then. Take fewer, or leave it out.</source>
        <translation>Ein Extra ist dann nicht zu haben. Nehmen Sie weniger oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The wallet does not hold enough. Top it up or choose another way to pay.</source>
        <translation>Das Guthaben reicht nicht. Laden Sie es auf oder wählen Sie eine andere Zahlungsart.</translation>
    </message>
    <message>
        <source>The ledger cannot be changed that way. Nothing was booked; use an adjustment.</source>
        <translation>Die Umsätze können so nicht geändert werden. Nichts wurde gebucht; verwenden Sie eine Berichtigung.</translation>
    </message>
    <message>
        <source>There is one with that name or e-mail already. Choose another, or use the existing one.</source>
        <translation>Mit diesem Namen oder dieser E-Mail gibt es schon einen Eintrag. Wählen Sie etwas anderes oder nehmen Sie den vorhandenen.</translation>
    </message>
    <message>
        <source>Something else still refers to this. Archive it instead of deleting it.</source>
        <translation>Etwas anderes verweist noch darauf. Archivieren Sie es, statt es zu löschen.</translation>
    </message>
    <message>
        <source>One of the bookings in the way cannot be treated so. Nothing was changed; decide otherwise.</source>
        <translation>Mit einer der betroffenen Buchungen kann nicht so verfahren werden. Nichts wurde geändert; entscheiden Sie anders.</translation>
    </message>
    <message>
        <source>This form was sent before with other contents. Open it anew and try again.</source>
        <translation>Dieses Formular wurde schon mit anderem Inhalt gesendet. Öffnen Sie es neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This file cannot be used as a picture. Choose another one.</source>
        <translation>Diese Datei kann nicht als Bild verwendet werden. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There are as many photos as there may be. Delete one before you add another.</source>
        <translation>Es sind so viele Fotos da, wie es sein dürfen. Löschen Sie eines, bevor Sie ein weiteres hinzufügen.</translation>
    </message>
    <message>
        <source>A page shows this picture. Take it off that page before you delete it.</source>
        <translation>Eine Seite zeigt dieses Bild. Nehmen Sie es von dieser Seite, bevor Sie es löschen.</translation>
    </message>
    <message>
        <source>This link does not open anything here. Ask for a new one.</source>
        <translation>Dieser Link öffnet hier nichts. Lassen Sie sich einen neuen geben.</translation>
    </message>
    <message>
        <source>This link has run out. Ask for a new one.</source>
        <translation>Dieser Link ist abgelaufen. Lassen Sie sich einen neuen geben.</translation>
    </message>
    <message>
        <source>The database cannot be reached and nothing was changed. The program reconnects by itself; try again then.</source>
        <translation>Die Datenbank ist nicht erreichbar und nichts wurde geändert. Das Programm verbindet sich von selbst wieder; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The document store cannot be reached. Bookings and payments go on; try this again later.</source>
        <translation>Der Dokumentenspeicher ist nicht erreichbar. Buchungen und Zahlungen gehen weiter; versuchen Sie dies später erneut.</translation>
    </message>
    <message>
        <source>The hall is closed at that time. Choose a time within its opening hours.</source>
        <translation>Der Raum ist zu dieser Zeit geschlossen. Wählen Sie eine Zeit innerhalb seiner Öffnungszeiten.</translation>
    </message>
    <message>
        <source>The hall is closed for that period. Choose another day or another hall.</source>
        <translation>Der Raum ist in diesem Zeitraum geschlossen. Wählen Sie einen anderen Tag oder einen anderen Raum.</translation>
    </message>
    <message>
        <source>The hall is out of service. Choose another hall.</source>
        <translation>Der Raum ist außer Betrieb. Wählen Sie einen anderen Raum.</translation>
    </message>
    <message>
        <source>The hall is no longer offered. Choose another hall.</source>
        <translation>Der Raum wird nicht mehr angeboten. Wählen Sie einen anderen Raum.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a time in the future.</source>
        <translation>Diese Zeit ist vorbei. Wählen Sie eine Zeit in der Zukunft.</translation>
    </message>
    <message>
        <source>The time does not fit the venue&apos;s steps. Choose a start and end on the step.</source>
        <translation>Die Zeit passt nicht zum Raster des Hauses. Wählen Sie Beginn und Ende im Raster.</translation>
    </message>
    <message>
        <source>The booking is shorter than the venue allows. Make it longer.</source>
        <translation>Die Buchung ist kürzer, als das Haus erlaubt. Machen Sie sie länger.</translation>
    </message>
    <message>
        <source>The booking is longer than the venue allows. Make it shorter.</source>
        <translation>Die Buchung ist länger, als das Haus erlaubt. Machen Sie sie kürzer.</translation>
    </message>
    <message>
        <source>The venue needs more notice than that. Choose a later time.</source>
        <translation>Das Haus braucht mehr Vorlauf. Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>The venue does not take bookings that far ahead. Choose an earlier day.</source>
        <translation>So weit im Voraus nimmt das Haus keine Buchungen an. Wählen Sie einen früheren Tag.</translation>
    </message>
    <message>
        <source>A change can be taken back for a minute only. Change it again instead.</source>
        <translation>Eine Änderung lässt sich nur eine Minute lang zurücknehmen. Ändern Sie es stattdessen noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody went on from it. Look at its newest state.</source>
        <translation>Nichts wurde zurückgenommen: Jemand hat seither daran weitergearbeitet. Sehen Sie den neuesten Stand an.</translation>
    </message>
    <message>
        <source>Nothing was taken back: money was paid in the meantime. Look at the booking.</source>
        <translation>Nichts wurde zurückgenommen: Inzwischen wurde etwas gezahlt. Sehen Sie die Reservierung an.</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody else has the hall by now.</source>
        <translation>Nichts wurde zurückgenommen: Den Raum hat inzwischen jemand anders.</translation>
    </message>
    <message>
        <source>Nothing was taken back: what went to the wallet is spent already.</source>
        <translation>Nichts wurde zurückgenommen: Was dem Guthaben gutgeschrieben wurde, ist schon ausgegeben.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>Diese Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check whether it is still there, and its rights.</source>
        <translation>Diese Datei kann nicht gelesen werden. Prüfen Sie, ob sie noch da ist, und ihre Rechte.</translation>
    </message>
    <message>
        <source>This file is not a picture. Choose one of these kinds: %1.</source>
        <translation>Diese Datei ist kein Bild. Wählen Sie eine dieser Arten: %1.</translation>
    </message>
    <message>
        <source>This picture is damaged. Open it in another program and save it anew.</source>
        <translation>Dieses Bild ist beschädigt. Öffnen Sie es in einem anderen Programm und speichern Sie es neu.</translation>
    </message>
    <message>
        <source>The file is too large: %1, at most %2. Save it smaller.</source>
        <translation>Die Datei ist zu groß: %1, höchstens %2. Speichern Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The picture is too large: %1 million pixels, at most %2 million. Save it smaller.</source>
        <translation>Das Bild ist zu groß: %1 Millionen Pixel, höchstens %2 Millionen. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>The wallet holds %1, but %2 is needed. Top it up or choose another way to pay.</source>
        <translation>Das Guthaben beträgt %1, nötig sind %2. Laden Sie es auf oder wählen Sie eine andere Zahlungsart.</translation>
    </message>
    <message>
        <source>What a hall is made of stays as it is while bookings or blocks lie ahead in a hall involved.</source>
        <translation>Woraus ein Raum besteht, bleibt unverändert, solange in einem beteiligten Raum Buchungen oder Sperren bevorstehen.</translation>
    </message>
    <message>
        <source>A divisible hall is made of this hall. Change that one first.</source>
        <translation>Ein teilbarer Raum besteht aus diesem Raum. Ändern Sie jenen zuerst.</translation>
    </message>
    <message>
        <source>This picture is shown on: %1. Take it off there before you delete it.</source>
        <translation>Dieses Bild wird gezeigt auf: %1. Nehmen Sie es dort heraus, bevor Sie es löschen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Booking #%1: %2</source>
        <translation>Nichts wurde geändert. Buchung #%1: %2</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody went on from booking #%1. Look at its newest state.</source>
        <translation>Nichts wurde zurückgenommen: Jemand hat seither an Buchung #%1 weitergearbeitet. Sehen Sie ihren neuesten Stand an.</translation>
    </message>
    <message>
        <source>Nothing was taken back: the place of booking #%1 is taken by now.</source>
        <translation>Nichts wurde zurückgenommen: Der Platz von Buchung #%1 ist inzwischen belegt.</translation>
    </message>
    <message>
        <source>Nothing was taken back: booking #%2 has the place of booking #%1 by now.</source>
        <translation>Nichts wurde zurückgenommen: Buchung #%2 hat inzwischen den Platz von Buchung #%1.</translation>
    </message>
    <message>
        <source>Nothing was taken back: money was paid for booking #%1 in the meantime.</source>
        <translation>Nichts wurde zurückgenommen: Für Buchung #%1 wurde inzwischen etwas gezahlt.</translation>
    </message>
    <message>
        <source>Nothing was taken back: what booking #%1 gave to the wallet is spent already.</source>
        <translation>Nichts wurde zurückgenommen: Was Buchung #%1 dem Guthaben gutschrieb, ist schon ausgegeben.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Preparing the data folder</source>
        <translation>Datenordner wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the database</source>
        <translation>Datenbank wird vorbereitet</translation>
    </message>
    <message>
        <source>The database is recovering what was not finished</source>
        <translation>Die Datenbank stellt wieder her, was nicht fertig war</translation>
    </message>
    <message>
        <source>Starting the document store</source>
        <translation>Dokumentenspeicher wird gestartet</translation>
    </message>
    <message>
        <source>Starting the database</source>
        <translation>Datenbank wird gestartet</translation>
    </message>
    <message>
        <source>Creating the database</source>
        <translation>Datenbank wird angelegt</translation>
    </message>
    <message>
        <source>Making the database&apos;s tables</source>
        <translation>Tabellen der Datenbank werden angelegt</translation>
    </message>
    <message>
        <source>Bringing the database up to date</source>
        <translation>Datenbank wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Reading the signing secrets</source>
        <translation>Signaturschlüssel werden gelesen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Listening for changes</source>
        <translation>Wartet auf Änderungen</translation>
    </message>
    <message>
        <source>Starting the background work</source>
        <translation>Hintergrundarbeiten werden gestartet</translation>
    </message>
    <message>
        <source>Starting the kiosk&apos;s endpoint</source>
        <translation>Endpunkt des Kiosks wird gestartet</translation>
    </message>
    <message>
        <source>Filling in the demo data</source>
        <translation>Beispieldaten werden eingetragen</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your data is safe; please try again. Reference for support: %1</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Daten sind sicher; bitte versuchen Sie es erneut. Kennung für den Support: %1</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move booking</source>
        <extracomment>Whether dates of a series can be moved together.</extracomment>
        <translation>Buchung verlegen</translation>
    </message>
    <message>
        <source>&amp;Move booking</source>
        <translation>Buchung &amp;verlegen</translation>
    </message>
    <message>
        <source>&amp;Leave the difference due instead of taking it from the wallet</source>
        <translation>&amp;Differenz offen lassen, statt sie vom Guthaben zu nehmen</translation>
    </message>
    <message>
        <source>Customer requested</source>
        <translation>Kundenwunsch</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Now: %1, %2</source>
        <translation>Jetzt: %1, %2</translation>
    </message>
    <message>
        <source>Choose another time or another hall.</source>
        <translation>Wählen Sie eine andere Zeit oder einen anderen Raum.</translation>
    </message>
    <message>
        <source>%1 goes to the organisers&apos; wallets.</source>
        <translation>%1 geht auf die Guthaben der Veranstalter.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n bookings</source>
        <translation>
            <numerusform>%n Buchung &amp;verlegen</numerusform>
            <numerusform>%n Buchungen &amp;verlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Price until now</source>
        <translation>Bisheriger Preis</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1 is taken from the wallet of %2.</source>
        <translation>%1 wird vom Guthaben von %2 genommen.</translation>
    </message>
    <message>
        <source>%1 goes to the wallet of %2.</source>
        <translation>%1 geht auf das Guthaben von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series moved.</source>
        <translation>
            <numerusform>%n Buchung der Serie wurde verlegt.</numerusform>
            <numerusform>%n Buchungen der Serie wurden verlegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be due.</source>
        <translation>%1 wird offen sein.</translation>
    </message>
    <message>
        <source>Nothing is to be paid or given back.</source>
        <translation>Nichts ist zu zahlen oder zurückzugeben.</translation>
    </message>
    <message>
        <source>Booking #%1 moved to %2, %3.</source>
        <translation>Buchung #%1 wurde verlegt: %2, %3.</translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <source>Full &amp;name</source>
        <translation>Vollständiger &amp;Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail (optional)</source>
        <translation>E-Mail (optional)</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Kunden anlegen</translation>
    </message>
    <message>
        <source>Back to search</source>
        <translation>Zurück zur Suche</translation>
    </message>
    <message>
        <source>This may be somebody you know already. Take them instead?</source>
        <translation>Vielleicht kennen Sie diese Person schon. Soll sie es sein?</translation>
    </message>
    <message>
        <source>Add as a new customer all the same</source>
        <translation>Trotzdem als neuen Kunden anlegen</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Ein Kunde braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Set a password with a code</source>
        <translation>Passwort mit einem Code setzen</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Passwort setzen</translation>
    </message>
</context>
<context>
    <name>NewPasswordSheet</name>
    <message>
        <source>At least 8 characters, with a capital and a small letter, a digit and another sign.</source>
        <translation>Mindestens 8 Zeichen mit Groß- und Kleinbuchstaben, einer Ziffer und einem Sonderzeichen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>It was mailed or handed to you.</source>
        <translation>Sie haben ihn per E-Mail oder persönlich erhalten.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>Geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>NewRoom</name>
    <message>
        <source>New hall at %1</source>
        <translation>Neuer Raum in %1</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>Raum eröffnen</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>as the venue</source>
        <translation>wie das Haus</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Most &amp;people</source>
        <translation>&amp;Personen höchstens</translation>
    </message>
    <message>
        <source>Price of an &amp;hour</source>
        <translation>Preis je &amp;Stunde</translation>
    </message>
    <message>
        <source>Price of an hour at &amp;weekends</source>
        <translation>Preis je Stunde am &amp;Wochenende</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Such as 9–22, every day. Each day on its own: afterwards, on the page of its hours.</source>
        <translation>Etwa 9–22, jeden Tag. Einzelne Tage: danach auf der Seite der Öffnungszeiten.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Geöffnet</translation>
    </message>
    <message>
        <source>What there &amp;is in it</source>
        <translation>&amp;Ausstattung</translation>
    </message>
    <message>
        <source>wifi, projector, stage</source>
        <translation>WLAN, Beamer, Bühne</translation>
    </message>
    <message>
        <source>To set &amp;up before</source>
        <translation>Au&amp;fbau davor</translation>
    </message>
    <message>
        <source>To &amp;clear after</source>
        <translation>A&amp;bbau danach</translation>
    </message>
    <message>
        <source>Type hours such as 9–17, or nothing for the venue&apos;s.</source>
        <translation>Geben Sie Zeiten wie 9–17 ein oder nichts für die des Hauses.</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Say for how many people it is.</source>
        <translation>Geben Sie an, für wie viele Personen er ist.</translation>
    </message>
    <message>
        <source>%1 is open and can be booked.</source>
        <translation>%1 ist eröffnet und kann gebucht werden.</translation>
    </message>
</context>
<context>
    <name>NewVenue</name>
    <message>
        <source>New venue</source>
        <translation>Neues Haus</translation>
    </message>
    <message>
        <source>Make the venue</source>
        <translation>Haus anlegen</translation>
    </message>
</context>
<context>
    <name>NewVenueSheet</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Ci&amp;ty</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Part of its name is enough, such as Berlin.</source>
        <translation>Ein Teil des Namens genügt, zum Beispiel Berlin.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Edit the note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Handover notes</source>
        <translation>Übergabenotizen</translation>
    </message>
    <message>
        <source>Nothing was left to the next shift.</source>
        <translation>Für die nächste Schicht liegt nichts vor.</translation>
    </message>
    <message>
        <source>A note for the next shift</source>
        <translation>Eine Notiz für die nächste Schicht</translation>
    </message>
    <message>
        <source>Enter leaves the note</source>
        <translation>Die Eingabetaste hinterlässt die Notiz</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It was seen to, or not yet</source>
        <translation>Erledigt oder noch nicht</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Change what you wrote</source>
        <translation>Ändern, was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Write a note for the next shift, then Enter</source>
        <translation>Notiz für die nächste Schicht schreiben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Choose a venue above to write a note</source>
        <translation>Wählen Sie oben ein Haus, um eine Notiz zu schreiben</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>The note is done.</source>
        <translation>Die Notiz ist erledigt.</translation>
    </message>
    <message>
        <source>The note is open again.</source>
        <translation>Die Notiz ist wieder offen.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>For the &amp;customer</source>
        <translation>Für den &amp;Kunden</translation>
    </message>
    <message>
        <source>printed and mailed</source>
        <translation>wird gedruckt und gemailt</translation>
    </message>
    <message>
        <source>&amp;For set-up</source>
        <translation>Für den &amp;Aufbau</translation>
    </message>
    <message>
        <source>on the day sheet</source>
        <translation>auf dem Tagesblatt</translation>
    </message>
    <message>
        <source>&amp;Internal</source>
        <translation>&amp;Intern</translation>
    </message>
    <message>
        <source>staff only</source>
        <translation>nur für Mitarbeiter</translation>
    </message>
</context>
<context>
    <name>OccurrenceModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, ausgelassen</translation>
    </message>
</context>
<context>
    <name>OccurrenceTable</name>
    <message>
        <source>Every date of the series</source>
        <translation>Alle Termine der Serie</translation>
    </message>
    <message>
        <source>Dates of the series</source>
        <translation>Termine der Serie</translation>
    </message>
</context>
<context>
    <name>PageChanges</name>
    <message>
        <source>%1 is published.</source>
        <translation>%1 ist veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 is a draft; the kiosk does not show it any more.</source>
        <translation>%1 ist ein Entwurf; der Kiosk zeigt die Seite nicht mehr.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Nobody will see it any more. Its versions are kept, and it can be brought back.</source>
        <translation>Niemand wird sie mehr sehen. Ihre Versionen bleiben, und sie kann zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>%1 is back, as a draft.</source>
        <translation>%1 ist zurück, als Entwurf.</translation>
    </message>
    <message>
        <source>Version %1 is the newest again, as version %2.</source>
        <translation>Version %1 ist wieder die neueste, als Version %2.</translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Text of the page</source>
        <extracomment>So long at a time the text is read that was changed: nobody notices it. Of these more is said than that they are gone.</extracomment>
        <translation>Text der Seite</translation>
    </message>
    <message>
        <source>Tab nests items of lists and goes through tables. Escape and then Tab, or F6, leaves the text.</source>
        <translation>Tab rückt Listenpunkte ein und geht durch Tabellen. Escape und dann Tab, oder F6, verlässt den Text.</translation>
    </message>
    <message>
        <source>Write here, or paste from elsewhere</source>
        <translation>Hier schreiben oder von anderswo einfügen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview beside the text</source>
        <translation>Vorschau neben dem Text</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>Wird eingefügt …</translation>
    </message>
    <message>
        <source>What you pasted was not there yet and is left out. Paste it again.</source>
        <translation>Was Sie eingefügt haben, war noch nicht da und fehlt. Fügen Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>Left out, because a page may not have it: %1</source>
        <translation>Weggelassen, weil eine Seite es nicht haben darf: %1</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Make it a draft</source>
        <translation>Zum Entwurf machen</translation>
    </message>
    <message>
        <source>Save it as a draft: the kiosk does not show it any more</source>
        <translation>Als Entwurf speichern: der Kiosk zeigt die Seite nicht mehr</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Save it and show it to everybody</source>
        <translation>Speichern und allen zeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Not saved, and no draft can be kept at this computer: is its disk full?</source>
        <translation>Nicht gespeichert, und an diesem Computer kann kein Entwurf aufgehoben werden: Ist seine Festplatte voll?</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved yet. A draft is kept at this computer (%1).</source>
        <translation>Noch nicht gespeichert. Ein Entwurf liegt an diesem Computer (%1).</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved (%1).</source>
        <translation>Gespeichert (%1).</translation>
    </message>
    <message>
        <source>All of it is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions: compare, restore</source>
        <translation>Versionen: vergleichen, wiederherstellen</translation>
    </message>
    <message>
        <source>Show on the kiosk</source>
        <translation>Am Kiosk zeigen</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Seite schließen</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Show on the kiosk: %1</source>
        <translation>Am Kiosk zeigen: %1</translation>
    </message>
    <message>
        <source>The old address, %1, will lead to the new one.</source>
        <translation>Die alte Adresse, %1, wird zur neuen führen.</translation>
    </message>
    <message>
        <source>Change it only for good reason: others may have noted it.</source>
        <translation>Ändern Sie sie nur aus gutem Grund: Andere haben sie vielleicht notiert.</translation>
    </message>
    <message>
        <source>Made from the title, until you change it.</source>
        <translation>Aus dem Titel gemacht, bis Sie sie ändern.</translation>
    </message>
    <message>
        <source>Type one in Latin letters, for example opening-hours.</source>
        <translation>Geben Sie eine in lateinischen Buchstaben ein, zum Beispiel opening-hours.</translation>
    </message>
    <message>
        <source>Another page has this address already. Choose another one.</source>
        <translation>Eine andere Seite hat diese Adresse schon. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show on the kiosk</source>
        <translation>Am Kiosk zeigen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>Zum Entwurf machen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Publish it first: the kiosk shows no drafts</source>
        <translation>Erst veröffentlichen: Der Kiosk zeigt keine Entwürfe</translation>
    </message>
    <message>
        <source>The kiosk&apos;s endpoint does not run</source>
        <translation>Der Endpunkt des Kiosks läuft nicht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Written first</source>
        <translation>Zuerst geschrieben</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Also found at: %1</source>
        <translation>Auch zu finden unter: %1</translation>
    </message>
    <message>
        <source>It is deleted. Its versions are kept, and it can be brought back as a draft.</source>
        <translation>Sie ist gelöscht. Ihre Versionen bleiben, und sie kann als Entwurf zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Who did what to this page</source>
        <translation>Wer was an dieser Seite getan hat</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>A page of the website</source>
        <extracomment>Whether the preview stands beside the text in a wide window.</extracomment>
        <translation>Eine Seite der Website</translation>
    </message>
    <message>
        <source>There is no such page any more.</source>
        <translation>Diese Seite gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>What was pressed: publish it, or make it a draft; None leaves it as it is.</extracomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>This page was deleted. Saved now, your text becomes a new page.</source>
        <translation>Diese Seite wurde gelöscht. Jetzt gespeichert, wird Ihr Text eine neue Seite.</translation>
    </message>
    <message>
        <source>Your text stays here: it cannot be kept at this computer. Is its disk full?</source>
        <translation>Ihr Text bleibt hier: An diesem Computer kann er nicht aufgehoben werden. Ist seine Festplatte voll?</translation>
    </message>
    <message>
        <source>Your text stays here, and a draft of it is kept at this computer.</source>
        <translation>Ihr Text bleibt hier, und ein Entwurf davon liegt an diesem Computer.</translation>
    </message>
    <message>
        <source>%1 is published.</source>
        <translation>%1 ist veröffentlicht.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Somebody deleted this page meanwhile. Your text can be saved as a new page at its address.</source>
        <translation>Jemand hat diese Seite inzwischen gelöscht. Ihr Text kann als neue Seite unter ihrer Adresse gespeichert werden.</translation>
    </message>
    <message>
        <source>The page is gone</source>
        <translation>Die Seite ist weg</translation>
    </message>
    <message>
        <source>Save as a new page</source>
        <translation>Als neue Seite speichern</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>Columns</source>
        <extracomment>More marked rows than this are not looked for again when the list changes: they stay marked by their places.</extracomment>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>PagesListing</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Bilder…</translation>
    </message>
    <message>
        <source>The pictures of the website: add, describe, delete</source>
        <translation>Die Bilder der Website: hinzufügen, beschreiben, löschen</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>New page (%1)</source>
        <translation>Neue Seite (%1)</translation>
    </message>
    <message>
        <source>There are no pages yet. The kiosk shows those that are named above.</source>
        <translation>Es gibt noch keine Seiten. Der Kiosk zeigt die, die oben genannt sind.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete the page; it can be brought back</source>
        <translation>Seite löschen; sie kann zurückgeholt werden</translation>
    </message>
    <message>
        <source>website write</source>
        <translation>Website schreiben</translation>
    </message>
    <message>
        <source>Pictures of the website</source>
        <translation>Bilder der Website</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
</context>
<context>
    <name>PairSheet</name>
    <message>
        <source>Where it stands, for example “Lobby, left”.</source>
        <translation>Wo es steht, zum Beispiel „Foyer, links“.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>There is no venue yet.</source>
        <translation>Es gibt noch kein Haus.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search and commands</source>
        <extracomment>Customers, bookings, queries: what fits on the card, so that none of them hides the others.</extracomment>
        <translation>Suche und Befehle</translation>
    </message>
    <message>
        <source>Customer, booking, hall, page, or “friday 2pm ballroom 3h”</source>
        <translation>Kunde, Buchung, Raum, Seite oder „Freitag 14 Uhr Ballsaal 3 Std“</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Suchen oder einen Befehl eingeben</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc closes</source>
        <translation>↑ ↓ wählen   ·   Enter öffnet   ·   Esc schließt</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Understood</source>
        <extracomment>So many letters of the word for photos tell that they are meant.</extracomment>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Halls and venues</source>
        <translation>Räume und Häuser</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>New booking in %1</source>
        <translation>Neue Buchung in %1</translation>
    </message>
    <message>
        <source>photos pictures</source>
        <translation>fotos bilder</translation>
    </message>
    <message>
        <source>of the</source>
        <translation>des der vom von</translation>
    </message>
    <message>
        <source>Photos of %1</source>
        <translation>Fotos von %1</translation>
    </message>
    <message>
        <source>Book %1: %2</source>
        <translation>%1 buchen: %2</translation>
    </message>
    <message>
        <source>New booking: %1</source>
        <translation>Neue Buchung: %1</translation>
    </message>
    <message>
        <source>is past: shown in the calendar</source>
        <translation>ist vorbei: wird im Kalender gezeigt</translation>
    </message>
    <message>
        <source>Show %1 in the calendar</source>
        <translation>%1 im Kalender zeigen</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>All bookings of %1</source>
        <translation>Alle Buchungen von %1</translation>
    </message>
    <message>
        <source>Wallet of %1</source>
        <translation>Guthaben von %1</translation>
    </message>
    <message>
        <source>New booking for %1</source>
        <translation>Neue Buchung für %1</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The page as visitors see it</source>
        <extracomment>The widths of a page&apos;s text at the kiosk and on a telephone, in pixels of the screen.</extracomment>
        <translation>Die Seite, wie Besucher sie sehen</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Confirmation as PDF…</source>
        <translation>Bestätigung als PDF …</translation>
    </message>
    <message>
        <source>Invoice as PDF…</source>
        <translation>Rechnung als PDF …</translation>
    </message>
    <message>
        <source>Receipt for a roll of 80 mm…</source>
        <translation>Quittung für eine 80-mm-Rolle …</translation>
    </message>
    <message>
        <source>Entry for a calendar…</source>
        <translation>Eintrag für einen Kalender …</translation>
    </message>
    <message>
        <source>Print the confirmation…</source>
        <translation>Bestätigung drucken …</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Print the invoice…</source>
        <translation>Rechnung drucken …</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Print the receipt…</source>
        <translation>Quittung drucken …</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>ParticularsPart</name>
    <message>
        <source>For example: Garcia wedding</source>
        <translation>Zum Beispiel: Hochzeit Garcia</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>Hochzeit</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Feier</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>Konzert</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>Ausstellung</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Theater</translation>
    </message>
    <message>
        <source>Banquet</source>
        <translation>Bankett</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>Seminar</translation>
    </message>
    <message>
        <source>U-shape</source>
        <translation>U-Form</translation>
    </message>
    <message>
        <source>Boardroom</source>
        <translation>Konferenztisch</translation>
    </message>
    <message>
        <source>Reception, standing</source>
        <translation>Empfang, stehend</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie vorhanden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Also &amp;online, as a video meeting</source>
        <translation>Auch &amp;online, als Videokonferenz</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Tite&amp;l</translation>
    </message>
    <message>
        <source>&amp;Kind of event</source>
        <translation>Art der &amp;Veranstaltung</translation>
    </message>
    <message>
        <source>Expected &amp;guests</source>
        <translation>Erwartete &amp;Gäste</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>Be&amp;stuhlung</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Whoever books the whole takes all parts, and whoever books a part takes the whole away. This cannot change while bookings or blocks lie ahead in a hall involved.</source>
        <translation>Wer das Ganze bucht, belegt alle Teile, und wer einen Teil bucht, belegt auch das Ganze. Solange für einen der Räume Buchungen oder Sperren anstehen, lässt sich das nicht ändern.</translation>
    </message>
    <message>
        <source>It is made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>This hall is a part of %1.</source>
        <translation>Dieser Raum ist ein Teil von %1.</translation>
    </message>
    <message>
        <source>A divisible hall: it can be booked whole or in parts.</source>
        <translation>Ein teilbarer Raum: Er kann ganz oder in Teilen gebucht werden.</translation>
    </message>
    <message>
        <source>This hall is not divided. Tick halls below to make it of them.</source>
        <translation>Dieser Raum ist nicht geteilt. Wählen Sie unten die Räume, aus denen er bestehen soll.</translation>
    </message>
</context>
<context>
    <name>PartsPicture</name>
    <message>
        <source>%1 is made of %2</source>
        <translation>%1 besteht aus %2</translation>
    </message>
</context>
<context>
    <name>PasswordCode</name>
    <message>
        <source>A password for %1</source>
        <translation>Ein Passwort für %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>PasswordCodeSheet</name>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Mail is not set up, so hand this code over yourself:</source>
        <translation>E-Mail ist nicht eingerichtet. Geben Sie diesen Code daher selbst weiter:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>On the sign-in page they choose “I have a code” and set their password. Good once, until %1.</source>
        <translation>Auf der Anmeldeseite „Ich habe einen Code“ wählen und das Passwort festlegen. Einmal gültig, bis %1.</translation>
    </message>
    <message>
        <source>The code is shown only now. Codes made before count no more.</source>
        <translation>Der Code wird nur jetzt angezeigt. Frühere Codes gelten nicht mehr.</translation>
    </message>
    <message>
        <source>A message with a code is on its way to %1. It is good once, until %2.</source>
        <translation>Eine Nachricht mit einem Code ist unterwegs an %1. Er ist einmal gültig, bis %2.</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Take payment</source>
        <translation>Zahlung annehmen</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>Cash &amp;received (optional)</source>
        <translation>&amp;Erhaltenes Bargeld (optional)</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Money comes back, to the wallet, only by cancelling the booking.</source>
        <translation>Geld kommt nur zurück, aufs Guthaben, wenn die Reservierung storniert wird.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Only the deposit: %1</source>
        <translation>Nur die Anzahlung: %1</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>receipt number, optional</source>
        <translation>Belegnummer, optional</translation>
    </message>
    <message>
        <source>Give back %1 in change.</source>
        <translation>Geben Sie %1 Wechselgeld zurück.</translation>
    </message>
    <message>
        <source>The wallet of %1 holds %2.</source>
        <translation>Das Guthaben von %1 beträgt %2.</translation>
    </message>
    <message>
        <source>%1 stays due.</source>
        <translation>%1 bleibt offen.</translation>
    </message>
    <message>
        <source>&amp;Take %1</source>
        <translation>%1 &amp;annehmen</translation>
    </message>
    <message>
        <source>No more than %1 is due.</source>
        <translation>Mehr als %1 ist nicht offen.</translation>
    </message>
    <message>
        <source>%1 taken for booking #%2.</source>
        <translation>%1 für Buchung #%2 angenommen.</translation>
    </message>
    <message>
        <source>Booking #%2 is paid: %1 taken.</source>
        <translation>Buchung #%2 ist bezahlt: %1 angenommen.</translation>
    </message>
    <message>
        <source>%1 is still due.</source>
        <translation>%1 ist noch offen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Add another person</source>
        <translation>Weitere Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>What %1 is to the booking</source>
        <translation>Rolle von %1 bei der Buchung</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>theme appearance dark light</source>
        <translation>Thema Aussehen dunkel hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>second screen another</source>
        <translation>zweiter Bildschirm weiteres</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>reset windows panels widths</source>
        <translation>zurücksetzen Fenster Bereiche Breiten</translation>
    </message>
    <message>
        <source>Layout as it was</source>
        <translation>Anordnung wie am Anfang</translation>
    </message>
    <message>
        <source>help introduction first steps</source>
        <translation>Hilfe Einführung erste Schritte</translation>
    </message>
    <message>
        <source>A tour of the desk</source>
        <translation>Ein Rundgang</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>log out leave</source>
        <translation>abmelden verlassen</translation>
    </message>
    <message>
        <source>text size letters zoom bigger</source>
        <translation>schriftgröße textgröße buchstaben zoom</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text of normal size</source>
        <translation>Schrift in normaler Größe</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message>
        <source>For you, at this desk</source>
        <translation>Für Sie, an diesem Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>PersonalCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Sperren, wenn niemand da ist</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>der Startseite</translation>
    </message>
    <message>
        <source>The page I left</source>
        <translation>der Seite, die ich verlassen habe</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>As the house wants it: %1</source>
        <translation>Wie vom Haus vorgegeben: %1</translation>
    </message>
</context>
<context>
    <name>PhotoDelegate</name>
    <message>
        <source>No caption</source>
        <translation>Keine Bildunterschrift</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Photo %1 of %2: %3</source>
        <extracomment>As many decoded thumbnails are kept: about 100 MB at most.</extracomment>
        <translation>Foto %1 von %2: %3</translation>
    </message>
    <message>
        <source>no caption</source>
        <translation>keine Bildunterschrift</translation>
    </message>
</context>
<context>
    <name>PhotosView</name>
    <message>
        <source>Add photos…</source>
        <translation>Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Drop files here to add them; drag photos to change their order.</source>
        <translation>Ziehen Sie Dateien hierher, um sie hinzuzufügen; ziehen Sie Fotos, um ihre Reihenfolge zu ändern.</translation>
    </message>
    <message>
        <source>Caption: what guests see below the photo</source>
        <translation>Bildunterschrift: was Gäste unter dem Foto sehen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Move this photo towards the first (Alt+Left)</source>
        <translation>Dieses Foto nach vorn rücken (Alt+Links)</translation>
    </message>
    <message>
        <source>Move this photo towards the last (Alt+Right)</source>
        <translation>Dieses Foto nach hinten rücken (Alt+Rechts)</translation>
    </message>
    <message>
        <source>No photos yet. Drop pictures here, or choose files: %2, at most %1 each.</source>
        <translation>Noch keine Fotos. Ziehen Sie Bilder hierher oder wählen Sie Dateien: %2, je höchstens %1.</translation>
    </message>
    <message>
        <source>No photos yet. An administrator can add some.</source>
        <translation>Noch keine Fotos. Ein Administrator kann welche hinzufügen.</translation>
    </message>
    <message>
        <source>Guests will not see it any more.</source>
        <translation>Gäste sehen es dann nicht mehr.</translation>
    </message>
    <message>
        <source>Delete this photo?</source>
        <translation>Dieses Foto löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The photo was deleted.</source>
        <translation>Das Foto wurde gelöscht.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Continue</source>
        <extracomment>What is read of a thing, and the thing.</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>PlaceDetails</name>
    <message>
        <source>What is known of this place</source>
        <translation>Angaben zu diesem Ort</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Booking rules</source>
        <translation>Buchungsregeln</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Closed times</source>
        <translation>Schließzeiten</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>New hall…</source>
        <translation>Neuer Raum …</translation>
    </message>
    <message>
        <source>Open a new hall at this venue (N)</source>
        <translation>Neuen Raum in diesem Haus anlegen (N)</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Keep the hall free for repairs, and deal with the bookings in the way (B)</source>
        <translation>Den Raum für Reparaturen freihalten und betroffene Buchungen klären (B)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen …</translation>
    </message>
    <message>
        <source>Close for a time, and deal with the bookings in the way (C)</source>
        <translation>Für eine Zeit schließen und betroffene Buchungen klären (C)</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren …</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Fremde Änderung zeigen</translation>
    </message>
    <message>
        <source>Give up what was typed here, and show what somebody else saved</source>
        <translation>Eigene Eingaben verwerfen und zeigen, was jemand anderes gespeichert hat</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n Raum</numerusform>
            <numerusform>%n Räume</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>bis %n Gast</numerusform>
            <numerusform>bis %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at theirs, or save yours over it.</source>
        <translation>Jemand anderes hat dies inzwischen geändert. Sehen Sie sich die Änderung an oder überschreiben Sie sie mit Ihrer.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>&amp;Venue</source>
        <translation>&amp;Haus</translation>
    </message>
    <message>
        <source>&amp;Hall</source>
        <translation>Ra&amp;um</translation>
    </message>
    <message>
        <source>%1 (out of service)</source>
        <translation>%1 (außer Betrieb)</translation>
    </message>
    <message>
        <source>This venue has no halls yet.</source>
        <translation>Dieses Haus hat noch keine Räume.</translation>
    </message>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>bis %n Gast</numerusform>
            <numerusform>bis %n Gäste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>%1 min to set up, %2 min to clear</source>
        <translation>%1 Min. Aufbau, %2 Min. Abbau</translation>
    </message>
    <message>
        <source>takes all its parts</source>
        <translation>belegt alle seine Teile</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1 (archived)</source>
        <translation>%1 (archiviert)</translation>
    </message>
    <message>
        <source>%1 (out of service)</source>
        <translation>%1 (außer Betrieb)</translation>
    </message>
    <message>
        <source>Venues and halls</source>
        <translation>Häuser und Räume</translation>
    </message>
    <message>
        <source>Venues &amp; halls</source>
        <extracomment>Whether what was typed may be given up is being asked.</extracomment>
        <translation>Häuser &amp; Räume</translation>
    </message>
    <message>
        <source>Venue or hall</source>
        <translation>Haus oder Raum</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
</context>
<context>
    <name>PlacesTree</name>
    <message>
        <source>Venues and halls</source>
        <extracomment>So many rows say how wide the second column is: to ask all of a large house takes longer than to draw it.</extracomment>
        <translation>Häuser und Räume</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>New venue…</source>
        <translation>Neues Haus …</translation>
    </message>
    <message>
        <source>Venue or hall</source>
        <translation>Haus oder Raum</translation>
    </message>
    <message>
        <source>Show archived ones</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>Venues and halls</source>
        <translation>Häuser und Räume</translation>
    </message>
    <message>
        <source>New hall</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Block the hall; close the venue or hall</source>
        <translation>Den Raum sperren; Haus oder Raum schließen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Go on into what is known</source>
        <translation>Weiter zu dem, was bekannt ist</translation>
    </message>
    <message>
        <source>Next page of what is known</source>
        <translation>Nächste Seite dessen, was bekannt ist</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Die Seite davor</translation>
    </message>
    <message numerus="yes">
        <source>%n venues</source>
        <translation>
            <numerusform>%n Haus</numerusform>
            <numerusform>%n Häuser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n Raum</numerusform>
            <numerusform>%n Räume</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no venues yet.</source>
        <translation>Es gibt noch keine Häuser.</translation>
    </message>
    <message>
        <source>Which hall is to be blocked?</source>
        <translation>Welcher Raum soll gesperrt werden?</translation>
    </message>
    <message>
        <source>What is to be closed?</source>
        <translation>Was soll geschlossen werden?</translation>
    </message>
    <message>
        <source>At which venue is the new hall?</source>
        <translation>In welchem Haus ist der neue Raum?</translation>
    </message>
    <message>
        <source>Archive %1?</source>
        <translation>%1 archivieren?</translation>
    </message>
    <message>
        <source>It cannot be booked any more. What was booked stays readable, and it can be brought back.</source>
        <translation>Buchen ist dann nicht mehr möglich. Was gebucht wurde, bleibt lesbar, und Sie können es wiederherstellen.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 ist archiviert.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Kiosk</source>
        <extracomment>Whether what is shown is of the page that is written.</extracomment>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Below is how it was before.</source>
        <translation>Unten steht die Seite, wie sie vorher war.</translation>
    </message>
    <message>
        <source>Narrower here than at the kiosk</source>
        <translation>Hier schmaler als am Kiosk</translation>
    </message>
</context>
<context>
    <name>PreviewBlock</name>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Is joined into it, and ends</source>
        <translation>Geht darin auf und endet</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>%1 signs in with their own e-mail. That account ends; they sign in with the other one.</source>
        <translation>%1 hat eine Anmeldung mit eigener E-Mail. Dieses Konto endet; die Anmeldung läuft dann über das andere.</translation>
    </message>
    <message>
        <source>%1 in the wallet; the wallet then holds %2</source>
        <translation>%1 vom Guthaben; das Guthaben beträgt dann %2</translation>
    </message>
    <message>
        <source>Nothing: the other record has neither bookings nor money.</source>
        <translation>Nichts: Der andere Eintrag hat weder Buchungen noch Geld.</translation>
    </message>
    <message>
        <source>Taken over, too: %1.</source>
        <translation>Auch übernommen: %1.</translation>
    </message>
    <message>
        <source>The password comes along with the e-mail: they sign in as before.</source>
        <translation>Das Passwort kommt mit der E-Mail mit: Die Anmeldung bleibt wie bisher.</translation>
    </message>
    <message>
        <source>Both differ in: %1. What stands in the record that stays counts.</source>
        <translation>Unterschiede bei: %1. Es gilt, was im bleibenden Eintrag steht.</translation>
    </message>
</context>
<context>
    <name>PriceBlock</name>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Darin enthaltene Steuer</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Darin enthaltene Steuer</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Price rules, the first that fits counts</source>
        <translation>Preisregeln – die erste passende gilt</translation>
    </message>
    <message>
        <source>Hall whose prices are shown</source>
        <translation>Raum, dessen Preise gezeigt werden</translation>
    </message>
    <message>
        <source>New price…</source>
        <translation>Neuer Preis …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Only the venue&apos;s own staff see its price rules.</source>
        <translation>Nur die Mitarbeiter des Hauses sehen seine Preisregeln.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>What is booked keeps its price.</source>
        <translation>Bereits Gebuchtes behält seinen Preis.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Somebody else changed the prices. Look at them again.</source>
        <translation>Jemand anderes hat die Preise geändert. Sehen Sie sie noch einmal an.</translation>
    </message>
    <message>
        <source>The prices are stored.</source>
        <translation>Die Preise sind gespeichert.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Calendar as shown</source>
        <extracomment>so many names of halls are written out</extracomment>
        <translation>Kalender wie gezeigt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Halls: {names}</source>
        <extracomment>points: the hours&apos; column, the heads&apos; height, the narrowest hall, the lowest row, an hour at least in a timeline the halls&apos; column of a timeline, the highest row, the line that names a page&apos;s halls entries beside each other on one day at most, before halls go on pages of their own</extracomment>
        <translation>Räume: {names}</translation>
    </message>
    <message>
        <source>Halls: {count} of {all}</source>
        <translation>Räume: {count} von {all}</translation>
    </message>
    <message>
        <source>Only: {names}</source>
        <translation>Nur: {names}</translation>
    </message>
    <message>
        <source>{count} more: see the list</source>
        <extracomment>points: weekdays, the day&apos;s number, a chip</extracomment>
        <translation>{count} weitere: siehe Liste</translation>
    </message>
    <message>
        <source>Setup, teardown</source>
        <extracomment>points: the letters, the bar at the leading edge, beside words, marks the height of a legend below this width beside mark and number a title stands under them</extracomment>
        <translation>Aufbau, Abbau</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Takes a part of this hall</source>
        <translation>Belegt einen Teil dieses Raums</translation>
    </message>
    <message>
        <source>Day sheet for the doors</source>
        <translation>Tageszettel für die Türen</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Tageszettel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>With setup, teardown</source>
        <translation>Mit Aufbau, Abbau</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Nichts ist reserviert.</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} offen</translation>
    </message>
    <message>
        <source>Closed to guests</source>
        <translation>Für Gäste geschlossen</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Printed {when} by {who}</source>
        <extracomment>lines below the title at most, and the distances to the body Work in small steps, so that whoever lets it run can do something else in between; it ends with the pages.</extracomment>
        <translation>Gedruckt {when} von {who}</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>Gedruckt {when}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <extracomment>letters from large to small: the largest that leaves columns readable is taken likewise of what is read from a distance points: beside a cell&apos;s words, above and below them, the narrowest column, before a section&apos;s title how many of a column&apos;s longest texts are measured, with the widest figure in place of each</extracomment>
        <translation>{title} (Fortsetzung)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Each field with its label.</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which pages, like 1-3, 5; empty for all</source>
        <translation>Welche Seiten, etwa 1-3, 5; leer für alle</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>pixels around pages pixels of pages&apos; pictures that are kept (four bytes each); those in sight are kept always pixels for each point</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Schwarz-weiß</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Hall Booking</source>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason} Choose another folder or another name.</source>
        <translation>„{name}“ ließ sich nicht schreiben: {reason} Wählen Sie einen anderen Ordner oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See whether it is on, or save a PDF instead.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Sehen Sie nach, ob er eingeschaltet ist, oder speichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>the share of the window that the preview takes</extracomment>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Pages done</source>
        <translation>Fertige Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. A PDF can be saved all the same.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet. Ein PDF lässt sich trotzdem speichern.</translation>
    </message>
    <message>
        <source>Counting pages…</source>
        <translation>Seiten werden gezählt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write the pages like 1-3, 5. The last page is {count}.</source>
        <translation>Schreiben Sie die Seiten wie 1-3, 5. Die letzte Seite ist {count}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Gespeichert als „{name}“.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker geschickt.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>Rows: {number}</source>
        <translation>Zeilen: {number}</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
</context>
<context>
    <name>Queries</name>
    <message>
        <source>Query details</source>
        <translation>Einzelheiten der Anfrage</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gestellt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Words, customer or #number</source>
        <translation>Wörter, Kunde oder #Nummer</translation>
    </message>
</context>
<context>
    <name>QueriesView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet. What customers ask appears here.</source>
        <translation>Noch hat niemand etwas gefragt. Was Kunden fragen, erscheint hier.</translation>
    </message>
    <message>
        <source>Answer the query</source>
        <translation>Die Anfrage beantworten</translation>
    </message>
    <message>
        <source>Note among staff</source>
        <translation>Notiz unter Mitarbeitern</translation>
    </message>
    <message>
        <source>Resolve it, or open it again</source>
        <translation>Erledigen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>Answer…</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Write to the customer (R)</source>
        <translation>Dem Kunden schreiben (R)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>A note among staff: the customer does not see it (N)</source>
        <translation>Eine Notiz unter Mitarbeitern: Der Kunde sieht sie nicht (N)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>Nothing more is to be done; the customer&apos;s next word opens it again (D)</source>
        <translation>Es ist nichts mehr zu tun; das nächste Wort des Kunden öffnet sie wieder (D)</translation>
    </message>
    <message>
        <source>It was taken for done too early (D)</source>
        <translation>Sie galt zu früh als erledigt (D)</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gestellt</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>None: for administrators</source>
        <translation>Keines: für die Verwaltung</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Booking #%1</source>
        <translation>Buchung #%1</translation>
    </message>
    <message>
        <source>Nobody has answered it yet: answer it first (R).</source>
        <translation>Noch hat niemand geantwortet: Antworten Sie zuerst (R).</translation>
    </message>
</context>
<context>
    <name>RateCalendar</name>
    <message>
        <source>Customer group whose prices are shown</source>
        <translation>Kundengruppe, deren Preise gezeigt werden</translation>
    </message>
    <message>
        <source>Prices of an hour. Choose one to see why it costs that.</source>
        <translation>Preise je Stunde. Wählen Sie einen, um zu sehen, wie er zustande kommt.</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Vorige Woche</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
</context>
<context>
    <name>RateGrid</name>
    <message>
        <source>Prices of the week, hour by hour</source>
        <translation>Preise der Woche, Stunde für Stunde</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>%1: geschlossen</translation>
    </message>
    <message>
        <source>the hall&apos;s own price</source>
        <translation>der Grundpreis des Raums</translation>
    </message>
    <message>
        <source>%1: %2 an hour (%3)</source>
        <translation>%1: %2 je Stunde (%3)</translation>
    </message>
</context>
<context>
    <name>RecentSheet</name>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you did since you signed in. %1 takes back the newest.</source>
        <translation>Was Sie seit der Anmeldung getan haben. %1 nimmt das Neueste zurück.</translation>
    </message>
    <message>
        <source>Nothing yet that could be taken back.</source>
        <translation>Noch nichts, was sich zurücknehmen ließe.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Nach einer Anzahl von Terminen</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>An einem Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>All or nothing: book none if one does not fit</source>
        <translation>Alles oder nichts: keinen buchen, wenn einer nicht passt</translation>
    </message>
    <message>
        <source>Leave out the dates that do not fit</source>
        <translation>Termine auslassen, die nicht passen</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month, same weekday</source>
        <translation>Jeden Monat, gleicher Wochentag</translation>
    </message>
    <message>
        <source>Every month, same date</source>
        <translation>Jeden Monat, gleiches Datum</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>Wie&amp;derholung</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>first</source>
        <translation>ersten</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiten</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritten</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierten</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>fünften</translation>
    </message>
    <message>
        <source>the %1 %2</source>
        <translation>am %1 %2</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> Wochen</translation>
    </message>
    <message>
        <source> week</source>
        <translation> Woche</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source> month</source>
        <translation> Monat</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>Wählen Sie mindestens einen Wochentag.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>%n Buchungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in all.</source>
        <translation>%1, insgesamt %2.</translation>
    </message>
    <message>
        <source>%1, %2 in all; %3 of %4 dates are left out.</source>
        <translation>%1, insgesamt %2; %3 von %4 Terminen werden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 of %2 dates do not fit. Untick them, or choose to leave them out.</source>
        <translation>%1 von %2 Terminen passen nicht. Wählen Sie sie ab oder lassen Sie sie auslassen.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>What is this? %1</source>
        <translation>Was ist das? %1</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>Print the report, or save it as PDF…</source>
        <translation>Bericht drucken oder als PDF speichern…</translation>
    </message>
    <message>
        <source>Save the report as PDF…</source>
        <translation>Bericht als PDF speichern…</translation>
    </message>
    <message>
        <source>Save the report as CSV…</source>
        <translation>Bericht als CSV speichern…</translation>
    </message>
    <message>
        <source>Save the report as XLSX…</source>
        <translation>Bericht als XLSX speichern…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbeitsmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The PDF is being made…</source>
        <translation>Das PDF wird erstellt …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>There are no bookings in this period.</source>
        <translation>In diesem Zeitraum gibt es keine Buchungen.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <extracomment>One day noted for so many of the period is enough to compare with.</extracomment>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Nothing was noted in this period. The program notes what is booked ahead once a day.</source>
        <translation>In diesem Zeitraum wurde nichts notiert. Das Programm notiert einmal am Tag, was vorausgebucht ist.</translation>
    </message>
    <message>
        <source>Revenue over time</source>
        <translation>Umsatz im Zeitverlauf</translation>
    </message>
    <message>
        <source>Bookings over time</source>
        <translation>Buchungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Cancellations over time</source>
        <translation>Stornierungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Bookings by state</source>
        <translation>Buchungen nach Zustand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Revenue by hall</source>
        <translation>Umsatz nach Raum</translation>
    </message>
    <message>
        <source>Occupancy by hall</source>
        <translation>Auslastung nach Raum</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Revenue by venue</source>
        <translation>Umsatz nach Haus</translation>
    </message>
    <message>
        <source>Occupancy by venue</source>
        <translation>Auslastung nach Haus</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>There is nothing to show in this period.</source>
        <extracomment>What the list of bookings calls confirmed. The states that the list of bookings knows, by those of the report. Each figure: its unit, how it is had (none of nothing), and in which states the bookings are that it counts.</extracomment>
        <translation>In diesem Zeitraum gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Occupancy by hour and weekday, in percent</source>
        <translation>Auslastung nach Stunde und Wochentag, in Prozent</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>No hall is open in this period.</source>
        <translation>In diesem Zeitraum ist kein Raum geöffnet.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>New and returning customers</source>
        <translation>Neue und wiederkehrende Kunden</translation>
    </message>
    <message>
        <source>Nobody came in this period.</source>
        <translation>In diesem Zeitraum kam niemand.</translation>
    </message>
    <message>
        <source>Rating over time</source>
        <translation>Bewertung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Nobody wrote a review in this period.</source>
        <translation>In diesem Zeitraum hat niemand eine Bewertung geschrieben.</translation>
    </message>
    <message>
        <source>Revenue by add-on</source>
        <translation>Umsatz nach Extra</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>Erstellt am %1 von %2</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Confirmed bookings</source>
        <translation>Bestätigte Buchungen</translation>
    </message>
    <message>
        <source>Average booking value</source>
        <translation>Mittlerer Buchungswert</translation>
    </message>
    <message>
        <source>Cancellation rate</source>
        <translation>Stornoquote</translation>
    </message>
    <message>
        <source>Average duration</source>
        <translation>Mittlere Dauer</translation>
    </message>
    <message>
        <source>Retained fees</source>
        <translation>Einbehaltene Gebühren</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Top hall</source>
        <translation>Stärkster Raum</translation>
    </message>
    <message>
        <source>Figures of each day</source>
        <translation>Zahlen jedes Tages</translation>
    </message>
    <message>
        <source>Figures of each hall</source>
        <translation>Zahlen jedes Raums</translation>
    </message>
    <message>
        <source>Figures of each venue</source>
        <translation>Zahlen jedes Hauses</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Busiest hour</source>
        <translation>Vollste Stunde</translation>
    </message>
    <message>
        <source>Quietest hour</source>
        <translation>Ruhigste Stunde</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Neue Kunden</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>Wiederkehrende Kunden</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Kundenwert</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Add-on revenue</source>
        <translation>Umsatz mit Extras</translation>
    </message>
    <message>
        <source>Bookings with add-ons</source>
        <translation>Buchungen mit Extras</translation>
    </message>
    <message>
        <source>Add-ons booked</source>
        <translation>Gebuchte Extras</translation>
    </message>
    <message>
        <source>Revenue booked ahead</source>
        <translation>Vorausgebuchter Umsatz</translation>
    </message>
    <message>
        <source>Bookings ahead</source>
        <translation>Buchungen im Voraus</translation>
    </message>
    <message>
        <source>Unpaid bookings ahead</source>
        <translation>Unbezahlte Buchungen im Voraus</translation>
    </message>
    <message>
        <source>Revenue booked ahead, as it grew</source>
        <translation>Vorausgebuchter Umsatz, wie er wuchs</translation>
    </message>
    <message>
        <source>Bookings ahead, as they grew</source>
        <translation>Buchungen im Voraus, wie sie wuchsen</translation>
    </message>
    <message>
        <source>What the confirmed bookings that begin in the period cost in all, taxes and add-ons included.</source>
        <translation>Was die bestätigten Buchungen, die im Zeitraum beginnen, zusammen kosten, mit Steuern und Extras.</translation>
    </message>
    <message>
        <source>All bookings that begin in the period: unpaid, confirmed and cancelled. Holds that ran out do not count.</source>
        <translation>Alle Buchungen, die im Zeitraum beginnen: unbezahlte, bestätigte und stornierte. Abgelaufene Reservierungen zählen nicht.</translation>
    </message>
    <message>
        <source>Bookings that begin in the period and are confirmed.</source>
        <translation>Buchungen, die im Zeitraum beginnen und bestätigt sind.</translation>
    </message>
    <message>
        <source>Revenue divided by the number of confirmed bookings.</source>
        <translation>Umsatz geteilt durch die Zahl der bestätigten Buchungen.</translation>
    </message>
    <message>
        <source>Cancelled bookings divided by all bookings. Holds that ran out are not cancellations.</source>
        <translation>Stornierte Buchungen geteilt durch alle Buchungen. Abgelaufene Reservierungen sind keine Stornierungen.</translation>
    </message>
    <message>
        <source>Booked hours of the confirmed bookings divided by their number, without setup and teardown.</source>
        <translation>Gebuchte Stunden der bestätigten Buchungen geteilt durch ihre Zahl, ohne Aufbau und Abbau.</translation>
    </message>
    <message>
        <source>What was kept when bookings of the period were cancelled, or moved late to a lower price.</source>
        <translation>Was einbehalten wurde, als Buchungen des Zeitraums storniert oder spät auf einen niedrigeren Preis verlegt wurden.</translation>
    </message>
    <message>
        <source>What went back to wallets when bookings of the period were cancelled.</source>
        <translation>Was auf Guthaben zurückging, als Buchungen des Zeitraums storniert wurden.</translation>
    </message>
    <message>
        <source>How many bookings of the period are in each state now.</source>
        <translation>Wie viele Buchungen des Zeitraums jetzt in jedem Zustand sind.</translation>
    </message>
    <message>
        <source>The revenue of each day, week or month. Small lines mark what it is compared with.</source>
        <translation>Der Umsatz jedes Tages, jeder Woche oder jedes Monats. Kleine Striche zeigen, womit er verglichen wird.</translation>
    </message>
    <message>
        <source>The bookings that begin on each day, in each week or month, by their state now.</source>
        <translation>Die Buchungen, die an jedem Tag, in jeder Woche oder jedem Monat beginnen, nach ihrem jetzigen Zustand.</translation>
    </message>
    <message>
        <source>How many of the bookings that were to begin then were cancelled, in percent.</source>
        <translation>Wie viele der Buchungen, die dann beginnen sollten, storniert wurden, in Prozent.</translation>
    </message>
    <message>
        <source>All figures of each day on which bookings begin, by the calendar of their venue.</source>
        <translation>Alle Zahlen jedes Tages, an dem Buchungen beginnen, nach dem Kalender ihres Hauses.</translation>
    </message>
    <message>
        <source>Price times quantity of the add-ons in confirmed bookings of the period, before discounts and taxes.</source>
        <translation>Preis mal Menge der Extras in bestätigten Buchungen des Zeitraums, vor Rabatten und Steuern.</translation>
    </message>
    <message>
        <source>Confirmed bookings of the period with at least one add-on.</source>
        <translation>Bestätigte Buchungen des Zeitraums mit mindestens einem Extra.</translation>
    </message>
    <message>
        <source>How many add-ons were booked with them, counted by quantity.</source>
        <translation>Wie viele Extras damit gebucht wurden, nach Menge gezählt.</translation>
    </message>
    <message>
        <source>Confirmed hours within opening hours, divided by the open hours less closed times, over all halls that are not divided further. A booking of a whole hall occupies each of its parts.</source>
        <translation>Bestätigte Stunden innerhalb der Öffnungszeiten, geteilt durch die offenen Stunden ohne Schließzeiten, über alle Räume, die nicht weiter geteilt sind. Eine Buchung des ganzen Raums belegt jeden seiner Teile.</translation>
    </message>
    <message>
        <source>The hall whose confirmed bookings brought most in the period.</source>
        <translation>Der Raum, dessen bestätigte Buchungen im Zeitraum am meisten brachten.</translation>
    </message>
    <message>
        <source>The average stars of all visible reviews, whenever they were written.</source>
        <translation>Der Durchschnitt der Sterne aller sichtbaren Bewertungen, wann immer sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>The revenue of each hall. A booking of a whole hall counts there and not for its parts.</source>
        <translation>Der Umsatz jedes Raums. Eine Buchung des ganzen Raums zählt dort und nicht bei seinen Teilen.</translation>
    </message>
    <message>
        <source>The revenue of each venue.</source>
        <translation>Der Umsatz jedes Hauses.</translation>
    </message>
    <message>
        <source>Of each hall the confirmed hours within opening hours, divided by its open hours.</source>
        <translation>Von jedem Raum die bestätigten Stunden innerhalb der Öffnungszeiten, geteilt durch seine offenen Stunden.</translation>
    </message>
    <message>
        <source>All figures of each hall, those first that brought most. A booking of a whole hall counts there, and occupies each of its parts.</source>
        <translation>Alle Zahlen jedes Raums, zuerst derer, die am meisten einbrachten. Eine Buchung des ganzen Raums zählt dort und belegt jeden seiner Teile.</translation>
    </message>
    <message>
        <source>All figures of each venue. The rating is of all visible reviews, whenever they were written.</source>
        <translation>Alle Zahlen jedes Hauses. Die Bewertung ist die aller sichtbaren Bewertungen, wann immer sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Of each hour of the week the time that halls were booked, divided by the time that they were open, by the venue&apos;s clock over all weeks of the period. The darker, the fuller.</source>
        <translation>Von jeder Stunde der Woche die Zeit, in der Räume gebucht waren, geteilt durch die Zeit, in der sie offen waren, nach der Uhr des Hauses über alle Wochen des Zeitraums. Je kräftiger, desto voller.</translation>
    </message>
    <message>
        <source>The hour of the week in which the largest share of the open time was booked.</source>
        <translation>Die Stunde der Woche, in der der größte Teil der offenen Zeit gebucht war.</translation>
    </message>
    <message>
        <source>The hour of the week in which the smallest share of the open time was booked.</source>
        <translation>Die Stunde der Woche, in der der kleinste Teil der offenen Zeit gebucht war.</translation>
    </message>
    <message>
        <source>People in whose name a confirmed booking begins in the period.</source>
        <translation>Menschen, auf deren Namen im Zeitraum eine bestätigte Buchung beginnt.</translation>
    </message>
    <message>
        <source>Customers who had no confirmed booking before the period.</source>
        <translation>Kunden, die vor dem Zeitraum keine bestätigte Buchung hatten.</translation>
    </message>
    <message>
        <source>Customers who had a confirmed booking before the period already.</source>
        <translation>Kunden, die schon vor dem Zeitraum eine bestätigte Buchung hatten.</translation>
    </message>
    <message>
        <source>All that the customers of the period spent on confirmed bookings until its end, divided by their number.</source>
        <translation>Alles, was die Kunden des Zeitraums bis zu seinem Ende für bestätigte Buchungen ausgaben, geteilt durch ihre Zahl.</translation>
    </message>
    <message>
        <source>The average stars of the visible reviews written in the period.</source>
        <translation>Der Durchschnitt der Sterne der sichtbaren Bewertungen, die im Zeitraum geschrieben wurden.</translation>
    </message>
    <message>
        <source>The customers of each month. New ones had no confirmed booking before that month.</source>
        <translation>Die Kunden jedes Monats. Neue hatten vor diesem Monat keine bestätigte Buchung.</translation>
    </message>
    <message>
        <source>The average stars of the reviews written in each month.</source>
        <translation>Der Durchschnitt der Sterne der Bewertungen, die in jedem Monat geschrieben wurden.</translation>
    </message>
    <message>
        <source>What the confirmed bookings of the 90 days ahead cost in all, as it stood on the last day noted.</source>
        <translation>Was die bestätigten Buchungen der nächsten 90 Tage zusammen kosten, Stand des letzten notierten Tages.</translation>
    </message>
    <message>
        <source>Confirmed bookings that begin in the 90 days ahead, as it stood on the last day noted.</source>
        <translation>Bestätigte Buchungen, die in den nächsten 90 Tagen beginnen, Stand des letzten notierten Tages.</translation>
    </message>
    <message>
        <source>Unpaid bookings of the 90 days ahead that hold their slot, as it stood on the last day noted.</source>
        <translation>Unbezahlte Buchungen der nächsten 90 Tage, die ihren Platz halten, Stand des letzten notierten Tages.</translation>
    </message>
    <message>
        <source>The revenue of the confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled later counts as it stood. Small lines mark what it is compared with.</source>
        <translation>Der Umsatz der bestätigten Buchungen der nächsten 90 Tage, einmal am Tag notiert. Was später verlegt oder storniert wurde, zählt, wie es stand. Kleine Striche zeigen, womit er verglichen wird.</translation>
    </message>
    <message>
        <source>The number of confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled later counts as it stood. Small lines mark what it is compared with.</source>
        <translation>Die Zahl der bestätigten Buchungen der nächsten 90 Tage, einmal am Tag notiert. Was später verlegt oder storniert wurde, zählt, wie es stand. Kleine Striche zeigen, womit sie verglichen wird.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>Von Tag bis Tag …</translation>
    </message>
    <message>
        <source>Compared with the period before</source>
        <translation>Verglichen mit dem Zeitraum davor</translation>
    </message>
    <message>
        <source>Compared with the year before</source>
        <translation>Verglichen mit dem Jahr davor</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>More of these is worse.</extracomment>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>A report of a period in which there was nothing, where its figures and charts are always the same ones.</extracomment>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Stunden der Woche</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Booked ahead</source>
        <translation>Vorausgebucht</translation>
    </message>
    <message>
        <source>Takes open hours: %1</source>
        <translation>Belegt offene Stunden: %1</translation>
    </message>
    <message>
        <source>Begins: %1</source>
        <translation>Beginnt: %1</translation>
    </message>
    <message>
        <source>What the report&apos;s occupancy counts: confirmed bookings that take open hours of these days by their venue&apos;s clock, those of a whole hall for each of its parts.</source>
        <translation>Was die Auslastung des Berichts zählt: bestätigte Buchungen, die nach der Uhr ihres Hauses offene Stunden dieser Tage belegen; die eines ganzen Raums für jeden seiner Teile.</translation>
    </message>
    <message>
        <source>What the report counts: bookings that begin on these days by their venue&apos;s clock. Holds that ran out are left out.</source>
        <translation>Was der Bericht zählt: Buchungen, die nach der Uhr ihres Hauses an diesen Tagen beginnen. Abgelaufene Reservierungen bleiben weg.</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Parts of the report</source>
        <extracomment>Where a period was kept, so was most likely what it is compared with: both are shown together. What was shown when news came of figures computed anew. What is on its way to each section, or came last.</extracomment>
        <translation>Teile des Berichts</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Print the report, or save it as PDF, CSV or XLSX</source>
        <translation>Den Bericht drucken oder als PDF, CSV oder XLSX speichern</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Compute it anew (F5): reports are kept for an hour</source>
        <translation>Neu berechnen (F5): Berichte werden eine Stunde aufgehoben</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>A chart that has the keys</source>
        <translation>Ein Diagramm, das die Tasten hat</translation>
    </message>
    <message>
        <source>←   →</source>
        <translation>←   →</translation>
    </message>
    <message>
        <source>The values one after another; ↑ ↓ between what is compared</source>
        <translation>Die Werte der Reihe nach; ↑ ↓ zwischen dem, was verglichen wird</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The bookings behind the value</source>
        <translation>Die Buchungen hinter dem Wert</translation>
    </message>
    <message>
        <source>Compute anew</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>A report covers ten years at most. Choose days that are closer together.</source>
        <translation>Ein Bericht umfasst höchstens zehn Jahre. Bitte wählen Sie Tage, die näher beieinander liegen.</translation>
    </message>
    <message>
        <source>from the cache, computed %1</source>
        <translation>aus dem Zwischenspeicher, berechnet %1</translation>
    </message>
    <message>
        <source>computed %1</source>
        <translation>berechnet %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1, verglichen mit %2</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Answered as asked.</source>
        <translation>Wie gewünscht beantwortet.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Id for support</source>
        <translation>Kennung für den Support</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Request details</source>
        <translation>Einzelheiten der Anfrage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>What was refused or went wrong. Most of it is normal: a wrong password, a hall just taken.</source>
        <translation>Was abgelehnt wurde oder schiefging. Das meiste ist normal: ein falsches Passwort, ein gerade vergebener Raum.</translation>
    </message>
    <message>
        <source>The newest requests, read from the log each second. Passwords and the like are left out.</source>
        <translation>Die neuesten Anfragen, jede Sekunde aus dem Protokoll gelesen. Passwörter und Ähnliches sind weggelassen.</translation>
    </message>
    <message>
        <source>Nothing was refused and nothing went wrong.</source>
        <translation>Nichts wurde abgelehnt und nichts ging schief.</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet. Open the kiosk&apos;s address in a browser to see it here.</source>
        <translation>Noch hat niemand etwas angefragt. Öffnen Sie die Adresse des Kiosks in einem Browser, um es hier zu sehen.</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Halls that were found</source>
        <extracomment>By hall: where the piece begins that is chosen on its card.</extracomment>
        <translation>Gefundene Räume</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Hide…</source>
        <translation>Ausblenden …</translation>
    </message>
    <message>
        <source>Customers see it no longer (H)</source>
        <translation>Kunden sehen sie nicht mehr (H)</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Customers see it again, and the hall&apos;s average counts it (H)</source>
        <translation>Kunden sehen sie wieder, und sie zählt zum Durchschnitt des Raums (H)</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>Den Raum öffnen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Stars without words.</source>
        <translation>Sterne ohne Worte.</translation>
    </message>
    <message>
        <source>Why it is hidden</source>
        <translation>Warum sie ausgeblendet ist</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Hall&apos;s average</source>
        <translation>Schnitt des Raums</translation>
    </message>
    <message>
        <source>Booking #%1</source>
        <translation>Buchung #%1</translation>
    </message>
    <message>
        <source>Everybody sees the review again.</source>
        <translation>Alle sehen die Bewertung wieder.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>Review details</source>
        <translation>Einzelheiten der Bewertung</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>Die Bewertung ist wie vorher.</translation>
    </message>
    <message>
        <source>no visible reviews</source>
        <extracomment>Marks and number stay together and in their order in both directions of reading.</extracomment>
        <translation>keine sichtbaren Bewertungen</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>Was sie sagen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Words, hall, customer or #booking</source>
        <translation>Wörter, Raum, Kunde oder #Buchung</translation>
    </message>
</context>
<context>
    <name>ReviewsView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>There are no reviews yet. Customers write them once their booking is over.</source>
        <translation>Noch gibt es keine Bewertungen. Kunden schreiben sie, wenn ihre Buchung vorbei ist.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Hide the review, or show it again</source>
        <translation>Die Bewertung ausblenden oder wieder zeigen</translation>
    </message>
</context>
<context>
    <name>Rivals</name>
    <message>
        <source>Somebody has just deleted this page. Your text is still here.</source>
        <translation>Jemand hat diese Seite gerade gelöscht. Ihr Text ist noch hier.</translation>
    </message>
    <message>
        <source>%1 has just saved this page.</source>
        <translation>%1 hat diese Seite gerade gespeichert.</translation>
    </message>
    <message>
        <source>You see the newest version.</source>
        <translation>Sie sehen die neueste Version.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Show theirs beside</source>
        <translation>Den anderen daneben zeigen</translation>
    </message>
    <message>
        <source>Yours is not saved.</source>
        <translation>Ihrer ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Yours, not saved</source>
        <translation>Ihrer, nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 saved this page (%2) while you were writing.</source>
        <translation>%1 hat diese Seite gespeichert (%2), während Sie schrieben.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>In service: it can be booked</source>
        <translation>In Betrieb: kann gebucht werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Most people</source>
        <translation>Höchste Personenzahl</translation>
    </message>
    <message>
        <source>Price of an hour</source>
        <translation>Preis je Stunde</translation>
    </message>
    <message>
        <source>To set up before</source>
        <translation>Aufbau vorher</translation>
    </message>
    <message>
        <source>To clear after</source>
        <translation>Abbau nachher</translation>
    </message>
    <message>
        <source>With commas between them, such as wifi, projector, stage.</source>
        <translation>Durch Kommas getrennt, zum Beispiel WLAN, Beamer, Bühne.</translation>
    </message>
    <message>
        <source>What there is in it</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Taking it out of service cancels nothing: what is booked is listed, to move or cancel each.</source>
        <translation>Ihn außer Betrieb zu nehmen storniert nichts: Was gebucht ist, wird aufgeführt, um es zu verlegen oder zu stornieren.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>New price</source>
        <translation>Neuer Preis</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>Alle Räume</translation>
    </message>
    <message>
        <source>Price of an hour</source>
        <translation>Preis je Stunde</translation>
    </message>
    <message>
        <source>Percent on the hall&apos;s own price</source>
        <translation>Prozent auf den Grundpreis des Raums</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>der ganze Tag</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Wochentage</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Only in a season</source>
        <translation>Nur in einer Saison</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>How &amp;much</source>
        <translation>&amp;Wie viel</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Stunden</translation>
    </message>
    <message>
        <source>Such as 18–2; nothing means the whole day.</source>
        <translation>Zum Beispiel 18–2; leer bedeutet den ganzen Tag.</translation>
    </message>
    <message>
        <source>For the &amp;group</source>
        <translation>Für die &amp;Gruppe</translation>
    </message>
    <message>
        <source>Weekdays; none chosen means all</source>
        <translation>Wochentage; keiner gewählt bedeutet alle</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Type hours such as 18–2, or nothing for the whole day.</source>
        <translation>Geben Sie Stunden ein, zum Beispiel 18–2, oder nichts für den ganzen Tag.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>min</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Bookings start every</source>
        <translation>Buchungen beginnen alle</translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>Kürzeste Buchung</translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>Längste Buchung</translation>
    </message>
    <message>
        <source>Notice before the start</source>
        <translation>Frist vor Beginn</translation>
    </message>
    <message>
        <source>1440 min are a day.</source>
        <translation>1440 Min. sind ein Tag.</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit im Voraus</translation>
    </message>
    <message>
        <source>A booking counts once this much is paid</source>
        <translation>Eine Buchung gilt ab dieser Anzahlung</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>Steuer in den Preisen</translation>
    </message>
    <message>
        <source>h</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>Cancelled earlier than</source>
        <translation>Storniert früher als</translation>
    </message>
    <message>
        <source>gives back</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>From there down to</source>
        <translation>Danach bis</translation>
    </message>
    <message>
        <source>Later, down to</source>
        <translation>Später, bis</translation>
    </message>
</context>
<context>
    <name>SeriesDates</name>
    <message>
        <source>Only this one</source>
        <extracomment>The places in the list.</extracomment>
        <translation>Nur dieser</translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation>Dieser und alle danach</translation>
    </message>
    <message>
        <source>All that are left</source>
        <translation>Alle, die noch kommen</translation>
    </message>
    <message>
        <source>&amp;Which dates of the series</source>
        <translation>&amp;Welche Termine der Serie</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This console is for staff. Customers book at the kiosk or on the web page.</source>
        <extracomment>Whether it has ended and waits for the same person.</extracomment>
        <translation>Diese Konsole ist für Mitarbeiter. Kunden buchen am Kiosk oder auf der Webseite.</translation>
    </message>
    <message>
        <source>Your account is deactivated. An administrator can tell you more.</source>
        <translation>Ihr Konto ist deaktiviert. Ein Administrator kann Ihnen mehr dazu sagen.</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>It counts when the program is started again.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>As JSON, such as [&quot;desk.example.org&quot;].</source>
        <translation>Als JSON, zum Beispiel [&quot;desk.example.org&quot;].</translation>
    </message>
    <message>
        <source>What is set now is never shown; what you type replaces it.</source>
        <translation>Der aktuelle Wert wird nie angezeigt; Ihre Eingabe ersetzt ihn.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Counts when the program is started again.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>This version reads it, but does not use it yet.</source>
        <translation>Diese Version liest es, verwendet es aber noch nicht.</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Mail and messages</source>
        <translation>E-Mail und Nachrichten</translation>
    </message>
    <message>
        <source>Kiosk and web</source>
        <translation>Kiosk und Web</translation>
    </message>
    <message>
        <source>Limits against too many requests</source>
        <translation>Grenzen gegen zu viele Anfragen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Test the database</source>
        <translation>Datenbank testen</translation>
    </message>
    <message>
        <source>Test the document store</source>
        <translation>Dokumentenspeicher testen</translation>
    </message>
    <message>
        <source>Test the mail server</source>
        <translation>Mailserver testen</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>Ports testen</translation>
    </message>
    <message>
        <source>Test the data folder</source>
        <translation>Datenordner testen</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>from config.toml</source>
        <translation>aus config.toml</translation>
    </message>
    <message>
        <source>from .env</source>
        <translation>aus .env</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>Set by hand where the program is installed.</source>
        <translation>Wird von Hand festgelegt, wo das Programm installiert ist.</translation>
    </message>
    <message>
        <source>The file .env in the working folder sets it, and wins over what is written here.</source>
        <translation>Die Datei .env im Arbeitsordner legt es fest und hat Vorrang vor dem, was hier steht.</translation>
    </message>
    <message>
        <source>The environment sets it, and wins over what is written here.</source>
        <translation>Die Umgebung legt es fest und hat Vorrang vor dem, was hier steht.</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Where bookings, people and money are kept. Without it the program runs its own.</source>
        <translation>Wo Buchungen, Personen und Geld gespeichert sind. Ohne ihn nutzt das Programm einen eigenen.</translation>
    </message>
    <message>
        <source>PostgreSQL copy for reports</source>
        <translation>PostgreSQL-Kopie für Berichte</translation>
    </message>
    <message>
        <source>A replica that answers reports, so that they never slow the desk.</source>
        <translation>Ein Replikat, das Berichte liefert, damit sie den Arbeitsplatz nie bremsen.</translation>
    </message>
    <message>
        <source>PostgreSQL past a pooler</source>
        <translation>PostgreSQL am Pooler vorbei</translation>
    </message>
    <message>
        <source>The way around a transaction pooler, for news of changes. Else the server&apos;s.</source>
        <translation>Der Weg um einen Transaktions-Pooler herum, für Änderungsmeldungen. Sonst der des Servers.</translation>
    </message>
    <message>
        <source>PostgreSQL as the owner</source>
        <translation>PostgreSQL als Eigentümer</translation>
    </message>
    <message>
        <source>The role that owns the tables; only updates of the database use it.</source>
        <translation>Die Rolle, der die Tabellen gehören; nur Aktualisierungen der Datenbank nutzen sie.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Its name, where the server&apos;s address has none.</source>
        <translation>Ihr Name, falls die Serveradresse keinen enthält.</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>The role, where the server&apos;s address has none.</source>
        <translation>Die Rolle, falls die Serveradresse keine enthält.</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>Datenbankpasswort</translation>
    </message>
    <message>
        <source>Its password, where the server&apos;s address has none.</source>
        <translation>Das Passwort, falls die Serveradresse keines enthält.</translation>
    </message>
    <message>
        <source>Document server</source>
        <translation>Dokumentenserver</translation>
    </message>
    <message>
        <source>Where pages, photos and reports are kept. Without it the program runs its own.</source>
        <translation>Wo Seiten, Fotos und Berichte gespeichert sind. Ohne ihn nutzt das Programm einen eigenen.</translation>
    </message>
    <message>
        <source>Document database</source>
        <translation>Dokumentendatenbank</translation>
    </message>
    <message>
        <source>Its name on the document server.</source>
        <translation>Ihr Name auf dem Dokumentenserver.</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>Sicherungsordner</translation>
    </message>
    <message>
        <source>Where backups go. Else into the data folder.</source>
        <translation>Wohin Sicherungen kommen. Sonst in den Datenordner.</translation>
    </message>
    <message>
        <source>What the log holds</source>
        <translation>Umfang des Protokolls</translation>
    </message>
    <message>
        <source>DEBUG holds the most, ERROR only failures.</source>
        <translation>DEBUG enthält am meisten, ERROR nur Fehler.</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Else it stands in the data folder.</source>
        <translation>Sonst liegt sie im Datenordner.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>The one currency of all prices and wallets, by its three letters.</source>
        <translation>Die eine Währung aller Preise und Guthaben, als Kürzel aus drei Buchstaben.</translation>
    </message>
    <message>
        <source>Customers&apos; holds, in minutes</source>
        <translation>Reservierungen von Kunden, in Minuten</translation>
    </message>
    <message>
        <source>How long an unpaid booking made at a kiosk or on the web keeps its hall.</source>
        <translation>Wie lange eine unbezahlte Buchung vom Kiosk oder aus dem Web ihren Raum behält.</translation>
    </message>
    <message>
        <source>Holds made at the desk, in hours</source>
        <translation>Reservierungen am Empfang, in Stunden</translation>
    </message>
    <message>
        <source>How long an unpaid booking made by the staff keeps its hall.</source>
        <translation>Wie lange eine unbezahlte Buchung von Mitarbeitern ihren Raum behält.</translation>
    </message>
    <message>
        <source>Lock the desk after, in minutes</source>
        <translation>Arbeitsplatz sperren nach, in Minuten</translation>
    </message>
    <message>
        <source>So long without a key or the mouse; 0 never locks.</source>
        <translation>So lange ohne Taste oder Maus; 0 sperrt nie.</translation>
    </message>
    <message>
        <source>Secret of access tokens</source>
        <translation>Geheimnis der Zugriffstoken</translation>
    </message>
    <message>
        <source>Signs sessions. Made once by the program where none is set.</source>
        <translation>Signiert Sitzungen. Das Programm erzeugt es einmalig, falls keines festgelegt ist.</translation>
    </message>
    <message>
        <source>Secret of refresh tokens</source>
        <translation>Geheimnis der Erneuerungstoken</translation>
    </message>
    <message>
        <source>Signs what renews sessions. Made once by the program where none is set.</source>
        <translation>Signiert, was Sitzungen erneuert. Das Programm erzeugt es einmalig, falls keines festgelegt ist.</translation>
    </message>
    <message>
        <source>Access token, in minutes</source>
        <translation>Zugriffstoken, in Minuten</translation>
    </message>
    <message>
        <source>How long a session lasts before it is renewed by itself.</source>
        <translation>Wie lange eine Sitzung dauert, bevor sie von selbst erneuert wird.</translation>
    </message>
    <message>
        <source>Stay signed in, in days</source>
        <translation>Angemeldet bleiben, in Tagen</translation>
    </message>
    <message>
        <source>How long somebody stays signed in without typing the password.</source>
        <translation>Wie lange jemand ohne Passworteingabe angemeldet bleibt.</translation>
    </message>
    <message>
        <source>How tokens are signed</source>
        <translation>Signaturverfahren der Token</translation>
    </message>
    <message>
        <source>HS256 suits everybody; a change ends all sessions.</source>
        <translation>HS256 passt immer; eine Änderung beendet alle Sitzungen.</translation>
    </message>
    <message>
        <source>Serve the kiosk</source>
        <translation>Kiosk bereitstellen</translation>
    </message>
    <message>
        <source>The console starts the endpoint for kiosks and the web.</source>
        <translation>Die Konsole startet den Endpunkt für Kioske und Web.</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Adresse des Endpunkts</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer alone; “Kiosk &amp; web” lets tablets in.</source>
        <translation>127.0.0.1 ist nur dieser Computer; „Kiosk &amp; Web“ lässt Tablets zu.</translation>
    </message>
    <message>
        <source>Port of the endpoint</source>
        <translation>Port des Endpunkts</translation>
    </message>
    <message>
        <source>Where it is taken, the next free one is used.</source>
        <translation>Ist er belegt, wird der nächste freie verwendet.</translation>
    </message>
    <message>
        <source>Address for links</source>
        <translation>Adresse für Links</translation>
    </message>
    <message>
        <source>How customers reach the endpoint: in mails and QR codes.</source>
        <translation>Wie Kunden den Endpunkt erreichen: in E-Mails und QR-Codes.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The file with it; then the endpoint speaks HTTPS.</source>
        <translation>Die Datei damit; der Endpunkt spricht dann HTTPS.</translation>
    </message>
    <message>
        <source>Certificate&apos;s key</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>The file with it.</source>
        <translation>Die Datei damit.</translation>
    </message>
    <message>
        <source>Kiosk asks after, in seconds</source>
        <translation>Kiosk fragt nach, in Sekunden</translation>
    </message>
    <message>
        <source>So long without a touch; then it forgets everything about the person.</source>
        <translation>So lange ohne Berührung; danach vergisst er alles über die Person.</translation>
    </message>
    <message>
        <source>Web pages that may call</source>
        <translation>Zugelassene Webseiten</translation>
    </message>
    <message>
        <source>Origins of other web pages whose scripts may use the endpoint.</source>
        <translation>Ursprünge anderer Webseiten, deren Skripte den Endpunkt nutzen dürfen.</translation>
    </message>
    <message>
        <source>Names the endpoint answers to</source>
        <translation>Namen, auf die der Endpunkt antwortet</translation>
    </message>
    <message>
        <source>Else localhost and its own address.</source>
        <translation>Sonst localhost und seine eigene Adresse.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertrauenswürdige Proxys</translation>
    </message>
    <message>
        <source>Addresses of proxies that may say for whom they ask.</source>
        <translation>Adressen von Proxys, die angeben dürfen, für wen sie anfragen.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Without it mail is off: messages wait in the outbox, visible.</source>
        <translation>Ohne ihn ist E-Mail aus: Nachrichten warten sichtbar im Postausgang.</translation>
    </message>
    <message>
        <source>Mail port</source>
        <translation>Mailport</translation>
    </message>
    <message>
        <source>Usually 587, or 465.</source>
        <translation>Meist 587 oder 465.</translation>
    </message>
    <message>
        <source>Encrypt mail</source>
        <translation>E-Mail verschlüsseln</translation>
    </message>
    <message>
        <source>Speak TLS to the mail server.</source>
        <translation>Mit dem Mailserver TLS verwenden.</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Mailkonto</translation>
    </message>
    <message>
        <source>The name to sign in with at the mail server.</source>
        <translation>Der Name für die Anmeldung am Mailserver.</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>Mailpasswort</translation>
    </message>
    <message>
        <source>Its password.</source>
        <translation>Das Passwort dazu.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>What customers answer to.</source>
        <translation>Wohin Kunden antworten.</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Absendername</translation>
    </message>
    <message>
        <source>Beside the address.</source>
        <translation>Neben der Adresse.</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Address of the gateway that sends them.</source>
        <translation>Adresse des Gateways, das sie versendet.</translation>
    </message>
    <message>
        <source>Of one address, such as 10/minute.</source>
        <translation>Je Adresse, zum Beispiel 10/minute.</translation>
    </message>
    <message>
        <source>Limit requests</source>
        <translation>Anfragen begrenzen</translation>
    </message>
    <message>
        <source>Keeps somebody from guessing passwords or holding all halls.</source>
        <translation>Verhindert, dass jemand Passwörter errät oder alle Räume vormerkt.</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>Anmeldeversuche</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>Neue Konten</translation>
    </message>
    <message>
        <source>Changes of bookings</source>
        <translation>Änderungen an Buchungen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Attempts to pair a kiosk</source>
        <translation>Versuche, einen Kiosk zu koppeln</translation>
    </message>
    <message>
        <source>Limits of single calls</source>
        <translation>Grenzen einzelner Aufrufe</translation>
    </message>
    <message>
        <source>More of them, each with its call.</source>
        <translation>Weitere Grenzen, jede mit ihrem Aufruf.</translation>
    </message>
    <message>
        <source>Limits of single addresses</source>
        <translation>Grenzen einzelner Adressen</translation>
    </message>
    <message>
        <source>One limit instead of all, for an address such as a kiosk&apos;s.</source>
        <translation>Eine Grenze statt aller, für eine Adresse wie die eines Kiosks.</translation>
    </message>
    <message>
        <source>Where requests are counted</source>
        <translation>Wo Anfragen gezählt werden</translation>
    </message>
    <message>
        <source>A server that several computers count in. Else a file on this one.</source>
        <translation>Ein Server, auf dem mehrere Computer zählen. Sonst eine Datei auf diesem.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>The group that is to be shown once it is there.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Start the program again for this to count: %1.</source>
        <translation>Starten Sie das Programm neu, damit dies gilt: %1.</translation>
    </message>
    <message>
        <source>config.toml names what is no setting: %1. Correct the spelling there.</source>
        <translation>config.toml nennt etwas, das keine Einstellung ist: %1. Korrigieren Sie dort die Schreibweise.</translation>
    </message>
    <message>
        <source>Changes are written to %1; comments in it stay.</source>
        <translation>Änderungen werden in %1 geschrieben; Kommentare darin bleiben.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Save</source>
        <extracomment>kind -&gt; icon and its token</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Hall Booking</source>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>So many views have a key of their own: there are no more digits. The first view is surely there then; between two modules the window gets its turn. So long nobody has touched the window when it may be busy for a moment.</extracomment>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>%1: appearance, language, sign out</source>
        <translation>%1: Aussehen, Sprache, Abmelden</translation>
    </message>
    <message>
        <source>notifications warnings urgent bell</source>
        <translation>benachrichtigungen warnungen dringend glocke</translation>
    </message>
    <message>
        <source>Alerts: what needs attention</source>
        <translation>Hinweise: was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>undo take back revert history</source>
        <translation>rückgängig zurücknehmen widerrufen verlauf</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Die Leiste schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Calendar, bookings and payments of your halls.</source>
        <translation>Kalender, Buchungen und Zahlungen Ihrer Räume.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Auf diesem Computer angemeldet bleiben</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>Ich habe einen Code</translation>
    </message>
    <message>
        <source>I have a code for a new password</source>
        <translation>Ich habe einen Code für ein neues Passwort</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>Willkommen zurück, %1</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>The desk is locked. Your work is as you left it.</source>
        <translation>Der Arbeitsplatz ist gesperrt. Ihre Arbeit ist so, wie Sie sie verlassen haben.</translation>
    </message>
    <message>
        <source>Your session has ended. Type your password to go on: your work is as you left it.</source>
        <translation>Ihre Sitzung ist beendet. Geben Sie Ihr Passwort ein, um fortzufahren: Ihre Arbeit ist so, wie Sie sie verlassen haben.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>This installation is new. Create the first administrator; you will sign in with these from now on.</source>
        <translation>Diese Installation ist neu. Legen Sie den ersten Administrator an; damit melden Sie sich künftig an.</translation>
    </message>
    <message>
        <source>At least 8 characters, with a capital and a small letter, a digit and another sign.</source>
        <translation>Mindestens 8 Zeichen mit Groß- und Kleinbuchstaben, einer Ziffer und einem Sonderzeichen.</translation>
    </message>
    <message>
        <source>Demo accounts</source>
        <translation>Beispielkonten</translation>
    </message>
    <message>
        <source>Fill in the account of %1</source>
        <translation>Das Konto von %1 eintragen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Type your e-mail.</source>
        <translation>Geben Sie Ihre E-Mail ein.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Create and sign in</source>
        <translation>Anlegen und anmelden</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>%1… %2 s</source>
        <translation>%1 … %2 s</translation>
    </message>
</context>
<context>
    <name>SizeGrid</name>
    <message>
        <source>Size of the table</source>
        <translation>Größe der Tabelle</translation>
    </message>
    <message>
        <source>Choose rows and columns with the arrow keys, then press Enter</source>
        <translation>Zeilen und Spalten mit den Pfeiltasten wählen, dann Eingabe drücken</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>HTML of the page</source>
        <translation>HTML der Seite</translation>
    </message>
    <message>
        <source>Tab goes on to the next field.</source>
        <translation>Tab geht zum nächsten Feld.</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Change the account</source>
        <translation>Konto ändern</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>They sign in with it.</source>
        <translation>Damit erfolgt die Anmeldung.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Moderators do everything of the desk in their one venue.</source>
        <translation>Moderatoren erledigen alles am Empfang ihres einen Hauses.</translation>
    </message>
    <message>
        <source>Administrators see and change everything: money, users, settings, all venues.</source>
        <translation>Administratoren sehen und ändern alles: Geld, Benutzer, Einstellungen, alle Häuser.</translation>
    </message>
</context>
<context>
    <name>StateStack</name>
    <message>
        <source>Try again</source>
        <extracomment>What a button is called, and what it does.</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>Statement of %1</source>
        <translation>Guthabenauszug von %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>On the paper of</source>
        <translation>Auf dem Briefbogen von</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>There is no venue yet whose paper could be used.</source>
        <translation>Es gibt noch kein Haus, dessen Briefbogen verwendet werden könnte.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Unpaid hold</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Waits for its code</source>
        <translation>Wartet auf Code</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>Gekoppelt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Entkoppelt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation>Noch kein Passwort</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
</context>
<context>
    <name>StatusItem</name>
    <message>
        <source>Open the page about it</source>
        <translation>Die Seite dazu öffnen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>PostgreSQL</source>
        <extracomment>Opens the list of what was done here.</extracomment>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Kiosk endpoint</source>
        <translation>Kiosk-Endpunkt</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Zurzeit</translation>
    </message>
    <message>
        <source>Trying to reconnect. What is shown stays; changes wait.</source>
        <translation>Versucht, die Verbindung wiederherzustellen. Was zu sehen ist, bleibt; Änderungen warten.</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>pages, pictures and prepared reports; bookings do not need it</source>
        <translation>Seiten, Bilder und vorbereitete Berichte; Buchungen brauchen ihn nicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>auf einem Server</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>Starting; this takes some seconds.</source>
        <translation>Startet; das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>It did not start. Bookings and payments go on; the log says why.</source>
        <translation>Er ist nicht gestartet. Buchungen und Zahlungen gehen weiter; das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Messages leave through %1.</source>
        <translation>Nachrichten gehen über %1 hinaus.</translation>
    </message>
    <message>
        <source>set up: %1</source>
        <translation>eingerichtet: %1</translation>
    </message>
    <message>
        <source>No mail server is set up. Messages wait until there is one; codes are handed over here.</source>
        <translation>Kein Mailserver ist eingerichtet. Nachrichten warten, bis es einen gibt; Codes werden hier weitergegeben.</translation>
    </message>
    <message>
        <source>off, messages wait</source>
        <translation>aus, Nachrichten warten</translation>
    </message>
    <message>
        <source>running at %1</source>
        <translation>läuft unter %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>How many: %1</source>
        <translation>Wie viele: %1</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <translation>Einer weniger: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>Einer mehr: %1</translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message>
        <source>Cancelled before the booking: %1 percent refunded</source>
        <translation>Vor Beginn storniert: %1 Prozent erstattet</translation>
    </message>
    <message>
        <source>Cancelled more than %1 hours before: %2 percent refunded</source>
        <translation>Mehr als %1 Stunden vorher storniert: %2 Prozent erstattet</translation>
    </message>
    <message>
        <source>Cancelled less than %1 hours before: %2 percent refunded</source>
        <translation>Weniger als %1 Stunden vorher storniert: %2 Prozent erstattet</translation>
    </message>
    <message>
        <source>Cancelled %1 to %2 hours before: %3 percent refunded</source>
        <translation>%1 bis %2 Stunden vorher storniert: %3 Prozent erstattet</translation>
    </message>
    <message>
        <source>Decided by an administrator: %1 percent refunded</source>
        <translation>Von einem Administrator festgelegt: %1 Prozent erstattet</translation>
    </message>
    <message>
        <source>Cancelled by the venue: all of it refunded</source>
        <translation>Vom Haus storniert: alles erstattet</translation>
    </message>
    <message>
        <source>Payment for booking #%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Cancellation of booking #%1 taken back</source>
        <translation>Stornierung der Buchung #%1 zurückgenommen</translation>
    </message>
    <message>
        <source>Change of booking #%1 taken back</source>
        <translation>Änderung der Reservierung #%1 zurückgenommen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refund of booking #%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Price difference of booking #%1</source>
        <translation>Preisunterschied bei Buchung #%1</translation>
    </message>
    <message>
        <source>Top-up in cash</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>Top-up by card</source>
        <translation>mit Karte</translation>
    </message>
    <message>
        <source>Top-up by bank transfer</source>
        <translation>per Überweisung</translation>
    </message>
    <message>
        <source>Top-up at the desk</source>
        <translation>am Empfang</translation>
    </message>
</context>
<context>
    <name>StrangersBanner</name>
    <message>
        <source>Pages show pictures of the library only.</source>
        <translation>Seiten zeigen nur Bilder aus der Bibliothek.</translation>
    </message>
    <message>
        <source>Save those of other websites as files and drop them here, if you may use them.</source>
        <translation>Bilder anderer Websites speichern Sie als Dateien und ziehen sie hierher, sofern Sie sie verwenden dürfen.</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Alles als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 (no room now)</source>
        <translation>%1 (gerade kein Platz)</translation>
    </message>
    <message>
        <source>Ctrl with ↑ or ↓ moves the column</source>
        <translation>Strg mit ↑ oder ↓ verschiebt die Spalte</translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
    <message>
        <source>table export excel spreadsheet</source>
        <translation>Tabelle Export Excel Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>Tabelle als CSV speichern…</translation>
    </message>
    <message>
        <source>Copy the whole table as CSV</source>
        <translation>Ganze Tabelle als CSV kopieren</translation>
    </message>
    <message>
        <source>Print the table…</source>
        <translation>Tabelle drucken…</translation>
    </message>
    <message>
        <source>Choose the table&apos;s columns</source>
        <translation>Spalten der Tabelle wählen</translation>
    </message>
    <message>
        <source>Shift ↑   Shift ↓</source>
        <translation>Umschalt ↑   Umschalt ↓</translation>
    </message>
    <message>
        <source>Mark several rows; Escape goes back to one</source>
        <translation>Mehrere Zeilen markieren; Escape kehrt zu einer zurück</translation>
    </message>
    <message>
        <source>Mark all rows</source>
        <translation>Alle Zeilen markieren</translation>
    </message>
    <message>
        <source>Copy the marked rows</source>
        <translation>Markierte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy, save as CSV, choose columns</source>
        <translation>Kopieren, als CSV speichern, Spalten wählen</translation>
    </message>
    <message>
        <source>Ctrl ↑   Ctrl ↓</source>
        <translation>Strg ↑   Strg ↓</translation>
    </message>
    <message>
        <source>Move a column, in the list of columns</source>
        <translation>In der Liste der Spalten eine Spalte verschieben</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved: %1 in “%2”</source>
        <translation>Gespeichert: %1 in „%2“</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>Tabelle drucken</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table: copy, save as CSV, choose columns</source>
        <translation>Tabelle: kopieren, als CSV speichern, Spalten wählen</translation>
    </message>
    <message>
        <source>The disk is full: the file was not saved. Free some space, or choose another place.</source>
        <translation>Der Datenträger ist voll: Die Datei wurde nicht gespeichert. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file may not be written there: the folder is protected, or another program has the file open. Close it there, or choose another place.</source>
        <translation>Die Datei darf dort nicht geschrieben werden: Der Ordner ist geschützt, oder ein anderes Programm hat die Datei geöffnet. Schließen Sie sie dort, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another place.</source>
        <translation>Den Ordner gibt es nicht mehr. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file could not be saved: %1. Choose another place.</source>
        <translation>Die Datei ließ sich nicht speichern: %1. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>TakingsCard</name>
    <message>
        <source>Takings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Nothing was taken yet today.</source>
        <translation>Heute wurde noch nichts eingenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>of it into wallets</source>
        <translation>davon auf Guthaben</translation>
    </message>
    <message>
        <source>Paid from wallets</source>
        <translation>Aus Guthaben bezahlt</translation>
    </message>
    <message>
        <source>Given back to wallets</source>
        <translation>Auf Guthaben zurückgegeben</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Booking #%1</source>
        <extracomment>Between facts; a line may end after it, never before.</extracomment>
        <translation>Buchung #%1</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Überzogen</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>Nicht vermerkt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>%1 überzogen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>not arrived yet</source>
        <translation>noch nicht angekommen</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>After %1, ending %2</source>
        <translation>Nach %1, bis %2</translation>
    </message>
    <message>
        <source>empty now</source>
        <translation>jetzt leer</translation>
    </message>
    <message>
        <source>%1 between</source>
        <translation>%1 dazwischen</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>eine Sperre</translation>
    </message>
    <message>
        <source>no venue</source>
        <translation>kein Haus</translation>
    </message>
    <message>
        <source>done by %1</source>
        <translation>erledigt von %1</translation>
    </message>
    <message>
        <source>%1 has waited for an answer for more than a day: %2</source>
        <translation>%1 wartet seit über einem Tag auf Antwort: %2</translation>
    </message>
    <message>
        <source>%1 has not arrived: %2 is booked from %3</source>
        <translation>%1 ist nicht angekommen: %2 ist ab %3 gebucht</translation>
    </message>
    <message>
        <source>%1 should have left %2 at %4</source>
        <translation>%1 hätte %2 um %4 verlassen sollen</translation>
    </message>
    <message>
        <source>The hold of %1 for %2 runs out at %5, unpaid</source>
        <translation>Die Reservierung von %1 für %2 läuft um %5 unbezahlt ab</translation>
    </message>
    <message>
        <source>%2 is closed, but booked from %3 by %1</source>
        <translation>%2 ist geschlossen, aber ab %3 von %1 gebucht</translation>
    </message>
    <message>
        <source>%2 is out of service, but booked from %3 by %1</source>
        <translation>%2 ist außer Betrieb, aber ab %3 von %1 gebucht</translation>
    </message>
    <message>
        <source>%1 still owes %6 for %2 at %3</source>
        <translation>%1 schuldet noch %6 für %2 um %3</translation>
    </message>
    <message>
        <source>%1 min: the hall is needed from %2</source>
        <translation>%1 min: Der Raum wird ab %2 gebraucht</translation>
    </message>
    <message>
        <source>%1 min, until %2</source>
        <translation>%1 min, bis %2</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Below this width at 100 % text the cards stand in one column.</extracomment>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>New booking (Ctrl+N)</source>
        <translation>Neue Buchung (Strg+N)</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>Im Moment braucht nichts Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Nobody is expected today.</source>
        <translation>Heute wird niemand erwartet.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Gerade im Haus</translation>
    </message>
    <message>
        <source>No hall is in use right now.</source>
        <translation>Im Moment wird kein Raum genutzt.</translation>
    </message>
    <message>
        <source>No hall has to be made ready in the next hours.</source>
        <translation>In den nächsten Stunden ist kein Raum herzurichten.</translation>
    </message>
    <message>
        <source>Turn-rounds</source>
        <translation>Umbauten</translation>
    </message>
    <message>
        <source>New queries</source>
        <translation>Neue Anfragen</translation>
    </message>
    <message>
        <source>Every query has been answered.</source>
        <translation>Alle Anfragen sind beantwortet.</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Read the question and answer it</source>
        <translation>Die Frage lesen und beantworten</translation>
    </message>
    <message>
        <source>For which venue is the note?</source>
        <translation>Für welches Haus ist die Notiz?</translation>
    </message>
    <message>
        <source>Parties of today</source>
        <translation>Gäste von heute</translation>
    </message>
    <message>
        <source>Arrived, no-show, left</source>
        <translation>Gekommen, nicht erschienen, gegangen</translation>
    </message>
    <message>
        <source>Extend; then 1, 3 or 6</source>
        <translation>Verlängern; dann 1, 3 oder 6</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>Die Buchung öffnen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Unbezahlte Reservierungen</translation>
    </message>
    <message>
        <source>Take the payment, release the hall</source>
        <translation>Zahlung annehmen, den Raum freigeben</translation>
    </message>
    <message>
        <source>Notes and queries</source>
        <translation>Notizen und Anfragen</translation>
    </message>
    <message>
        <source>Space   F2</source>
        <translation>Leertaste   F2</translation>
    </message>
    <message>
        <source>The note is done; change what you wrote</source>
        <translation>Die Notiz ist erledigt; ändern, was Sie schrieben</translation>
    </message>
    <message>
        <source>each venue by its own calendar</source>
        <translation>jedes Haus nach seinem Kalender</translation>
    </message>
    <message>
        <source>%1 · times in %2</source>
        <translation>%1 · Zeiten in %2</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Formatting</source>
        <extracomment>A line between two groups of buttons.</extracomment>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>Absatzformat</translation>
    </message>
    <message>
        <source>More formatting</source>
        <translation>Mehr Formatierung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>TopUpSheet</name>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Needed for a bank transfer.</source>
        <translation>Für eine Überweisung nötig.</translation>
    </message>
    <message>
        <source>No venue</source>
        <translation>Kein Haus</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Eingenommen in</translation>
    </message>
    <message>
        <source>It counts among this venue&apos;s takings.</source>
        <translation>Es zählt zu den Einnahmen dieses Hauses.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Everything is in this list</source>
        <translation>Alles steht in dieser Liste</translation>
    </message>
    <message>
        <source>Each page has a key: %1 and its number. A right click opens a page in a new window.</source>
        <translation>Jede Seite hat eine Taste: %1 und ihre Nummer. Ein Rechtsklick öffnet eine Seite in einem neuen Fenster.</translation>
    </message>
    <message>
        <source>Today: who comes, who is here</source>
        <translation>Heute: wer kommt, wer da ist</translation>
    </message>
    <message>
        <source>Check parties in and out, see what waits for money, leave notes for the next shift.</source>
        <translation>Gesellschaften begrüßen und verabschieden, sehen, was noch bezahlt werden muss, der nächsten Schicht etwas aufschreiben.</translation>
    </message>
    <message>
        <source>Book by dragging</source>
        <translation>Reservieren durch Ziehen</translation>
    </message>
    <message>
        <source>Drag over free time to book it, drag a booking to move it. Red means that the hall is taken; every move can be undone.</source>
        <translation>Ziehen Sie über freie Zeit, um sie zu reservieren, und eine Reservierung, um sie zu verlegen. Rot heißt, dass der Raum belegt ist; jede Verlegung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Find anything with %1</source>
        <translation>Mit %1 alles finden</translation>
    </message>
    <message>
        <source>A name, a phone number, a hall, or “friday 2pm ballroom 3h” for a new booking.</source>
        <translation>Ein Name, eine Telefonnummer, ein Raum oder „freitag 14 uhr ballsaal 3h“ für eine neue Reservierung.</translation>
    </message>
    <message>
        <source>Keys for everything: ?</source>
        <translation>Tasten für alles: ?</translation>
    </message>
    <message>
        <source>A question mark lists the keys of the page that you are on.</source>
        <translation>Ein Fragezeichen zeigt die Tasten der Seite, auf der Sie sind.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Nach Ihren Wünschen</translation>
    </message>
    <message>
        <source>Light or dark, text size, language, a new window; to lock or sign out. This tour, too.</source>
        <translation>Hell oder dunkel, Textgröße, Sprache, ein neues Fenster; sperren oder abmelden. Auch dieser Rundgang.</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>A one-minute tour</source>
        <translation>Ein Rundgang von einer Minute</translation>
    </message>
    <message>
        <source>No tour, thanks</source>
        <translation>Kein Rundgang, danke</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Booking #%1 stands again.</source>
        <translation>Buchung #%1 steht wieder.</translation>
    </message>
    <message>
        <source>%1 is paid, as before.</source>
        <translation>%1 ist bezahlt, wie zuvor.</translation>
    </message>
    <message>
        <source>Booking #%1 is as it was.</source>
        <translation>Buchung #%1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>The mark was taken back.</source>
        <translation>Der Vermerk wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The block is gone.</source>
        <translation>Die Sperre ist weg.</translation>
    </message>
    <message>
        <source>The block is back.</source>
        <translation>Die Sperre ist wieder da.</translation>
    </message>
    <message>
        <source>The block is as it was.</source>
        <translation>Die Sperre ist, wie sie war.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>%1 ist wie vorher.</translation>
    </message>
    <message>
        <source>%1 is deleted; its text is kept.</source>
        <translation>%1 ist gelöscht; der Text bleibt.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>The prices are as they were.</source>
        <translation>Die Preise sind wie vorher.</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 ist archiviert.</translation>
    </message>
    <message>
        <source>%1 is not sold any more.</source>
        <translation>%1 wird nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>So long Undo is offered at the window&apos;s foot. What was done longer ago is not taken back by a key alone.</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>Das zurücknehmen?</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>What you typed here has not been saved and would be lost.</source>
        <translation>Was Sie hier eingegeben haben, ist nicht gespeichert und ginge verloren.</translation>
    </message>
    <message>
        <source>This has not been saved and would be lost: %1.</source>
        <translation>Das ist nicht gespeichert und ginge verloren: %1.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Getipptes verwerfen?</translation>
    </message>
</context>
<context>
    <name>UploadBar</name>
    <message>
        <source>Progress</source>
        <extracomment>After these the next file would be refused for the same reason.</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave out the files that have not been sent</source>
        <translation>Die Dateien auslassen, die noch nicht gesendet sind</translation>
    </message>
    <message>
        <source>Adding %1 of %2: %3</source>
        <translation>%1 von %2 wird hinzugefügt: %3</translation>
    </message>
</context>
<context>
    <name>UserPanel</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Password code…</source>
        <translation>Passwortcode …</translation>
    </message>
    <message>
        <source>A code by which they set a new password</source>
        <translation>Ein Code, um ein neues Passwort festzulegen</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivieren …</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>On the staff since</source>
        <translation>Mitarbeiter seit</translation>
    </message>
    <message>
        <source>This is you. Another administrator can end your access.</source>
        <translation>Das sind Sie. Ein anderer Administrator kann Ihren Zugang beenden.</translation>
    </message>
    <message>
        <source>They cannot sign in before they have set a password with a code.</source>
        <translation>Anmelden ist erst möglich, wenn mit einem Code ein Passwort festgelegt wurde.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>A message with a code goes to %1; with it they set a new password.</source>
        <translation>Eine Nachricht mit einem Code geht an %1; damit setzt die Person ein neues Passwort.</translation>
    </message>
    <message>
        <source>A code is made and shown to you once, to be handed over; with it they set a new password.</source>
        <translation>Ein Code wird erzeugt und Ihnen einmal gezeigt, zum Weitergeben; damit setzt die Person ein neues Passwort.</translation>
    </message>
    <message>
        <source>It is good once, for 24 hours; codes made before end now. Until it is used their password stays; then every session of theirs ends.</source>
        <translation>Er gilt einmal, 24 Stunden lang; frühere Codes enden jetzt. Bis er benutzt wird, bleibt das Passwort; dann enden alle Sitzungen der Person.</translation>
    </message>
    <message>
        <source>A password code for %1?</source>
        <translation>Passwortcode für %1?</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>Code senden</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Code erzeugen</translation>
    </message>
    <message>
        <source>%1 is signed out everywhere and cannot sign in any more.</source>
        <translation>%1 ist überall abgemeldet und kann sich nicht mehr anmelden.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 kann sich wieder anmelden.</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Account details</source>
        <translation>Einzelheiten des Kontos</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>Name, Telefon oder E-Mail</translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Nobody is on the staff yet.</source>
        <translation>Es gibt noch keine Mitarbeiter.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Refund by</source>
        <translation>Erstattung durch</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>Als Gebühr einbehalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>Einbehalten</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Reserviert bis</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Texts changed</source>
        <translation>Geänderte Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Note for the customer</source>
        <translation>Notiz für den Kunden</translation>
    </message>
    <message>
        <source>Note for set-up</source>
        <translation>Notiz für den Aufbau</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Art der Veranstaltung</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Bestuhlung</translation>
    </message>
    <message>
        <source>Online too</source>
        <translation>Auch online</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Days left out</source>
        <translation>Ausgelassene Tage</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Joined customer</source>
        <translation>Zusammengeführter Kunde</translation>
    </message>
    <message>
        <source>From the wallet of</source>
        <translation>Vom Guthaben von</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>Kontobewegung</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>Kundengruppe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sessions (all ended)</source>
        <translation>Sitzungen (alle beendet)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Venue of the first contact</source>
        <translation>Haus des ersten Kontakts</translation>
    </message>
    <message>
        <source>Joined into</source>
        <translation>Zusammengeführt mit</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Greatest capacity</source>
        <translation>Größte Kapazität</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Times in steps of</source>
        <translation>Zeiten in Schritten von</translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>Kürzeste Buchung</translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>Längste Buchung</translation>
    </message>
    <message>
        <source>Booked at least before</source>
        <translation>Frist vor Beginn</translation>
    </message>
    <message>
        <source>Booked at most ahead</source>
        <translation>Höchstens im Voraus</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Anzahlung</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>Preise inklusive Steuer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Price per hour</source>
        <translation>Preis je Stunde</translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Teardown</source>
        <translation>Abbau</translation>
    </message>
    <message>
        <source>Own opening hours</source>
        <translation>Eigene Öffnungszeiten</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Price rules</source>
        <translation>Preisregeln</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Tablets allowed</source>
        <translation>Tablets erlaubt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>By the customer</source>
        <translation>Vom Kunden</translation>
    </message>
    <message>
        <source>The venue&apos;s fault</source>
        <translation>Vom Haus verschuldet</translation>
    </message>
    <message>
        <source>The hold ran out</source>
        <translation>Die Reservierung lief ab</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
</context>
<context>
    <name>VenueChoice</name>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
</context>
<context>
    <name>VenueListing</name>
    <message>
        <source>Venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>Alle Häuser</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Most people in the whole house</source>
        <translation>Höchste Personenzahl im ganzen Haus</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Version wiederherstellen</translation>
    </message>
    <message>
        <source>Versions, the latest first</source>
        <translation>Versionen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this version were deleted since.</source>
        <translation>
            <numerusform>%n Bild dieser Version wurde seither gelöscht.</numerusform>
            <numerusform>%n Bilder dieser Version wurden seither gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the newest already</source>
        <translation>Sie ist schon die neueste</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>Raum suchen</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Venues &amp; halls</source>
        <translation>Häuser &amp; Räume</translation>
    </message>
    <message>
        <source>photos pictures hours closing prices add-ons rules</source>
        <translation>fotos bilder öffnungszeiten schließung preise extras regeln</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Kiosk &amp; web</source>
        <translation>Kiosk &amp; Web</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>questions answers messages notes</source>
        <translation>Fragen Antworten Nachrichten Notizen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>stars ratings opinions hide</source>
        <translation>Sterne Bewertungen Meinungen ausblenden</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>WalletForms</name>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>A wrong amount is evened out by another adjustment.</source>
        <translation>Ein falscher Betrag wird durch eine weitere Anpassung ausgeglichen.</translation>
    </message>
    <message>
        <source>Balance of %1: %2</source>
        <translation>Guthaben von %1: %2</translation>
    </message>
    <message>
        <source>%1 has %2: that is not enough.</source>
        <translation>%1 hat %2: Das reicht nicht.</translation>
    </message>
    <message>
        <source>Balance of %1: %2, then %3</source>
        <translation>Guthaben von %1: %2, danach %3</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Geben Sie einen Betrag ein.</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>Guthaben aufladen</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Adjust the wallet</source>
        <translation>Guthaben berichtigen</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>With a minus it is taken out of the wallet.</source>
        <translation>Mit einem Minus wird er vom Guthaben abgezogen.</translation>
    </message>
</context>
<context>
    <name>WalletPanel</name>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>Guthabenauszug …</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Umsätze</translation>
    </message>
    <message>
        <source>No money has moved in this wallet yet.</source>
        <translation>Auf diesem Guthaben hat sich noch nichts bewegt.</translation>
    </message>
    <message>
        <source>Booked into the wallet of %1</source>
        <translation>Auf dem Guthaben von %1 gebucht</translation>
    </message>
</context>
<context>
    <name>Wallets</name>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Umsätze</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Wallet details</source>
        <translation>Einzelheiten des Guthabens</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Owner&apos;s name, phone, e-mail</source>
        <translation>Name, Telefon, E-Mail des Inhabers</translation>
    </message>
</context>
<context>
    <name>WalletsView</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>No wallets yet. A customer gets one with the first top-up or payment.</source>
        <translation>Noch keine Guthaben. Ein Kunde bekommt eines mit der ersten Aufladung oder Zahlung.</translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Ends on another day</source>
        <translation>Endet an einem anderen Tag</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Am Vortag</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Am Folgetag</translation>
    </message>
    <message>
        <source>The clocks skip this time on that day. Choose another.</source>
        <translation>An diesem Tag überspringen die Uhren diese Zeit. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>endet am %1</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>The desk was locked when the program ended. Type your password to go on.</source>
        <extracomment>More windows than this are not opened again by themselves. After how many minutes the installation locks; 0 never. Whether the tour is offered to who signs in for the first time. Whether what was typed may be given up is being asked.</extracomment>
        <translation>Der Arbeitsplatz war gesperrt, als das Programm endete. Geben Sie Ihr Passwort ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>What was typed and not saved is lost: %1.</source>
        <translation>Was getippt und nicht gespeichert wurde, ist verloren: %1.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>WorkSheet</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Anderer Ort</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>Rundgang beenden (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
</TS>
