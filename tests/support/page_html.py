"""A page with every element of the vocabulary, in the one form of pages."""

from __future__ import annotations

_PAGE = """\
<h2>House rules</h2>
<p>Welcome, <strong>dear</strong> <em>guests</em>. <u>Please</u> <s>do</s> read.<br>Thank you.</p>
<p><a href="/kiosk?lang=en#top" rel="noopener">Kiosk</a>, <a href="tel:+4930" rel="noopener" title="Ring">ring</a></p>
<p>H<sub>2</sub>O, m<sup>2</sup>, <code>a &lt; b &amp;&amp; c</code>, <mark>new</mark>, <small>small</small></p>
<hr>
<ul><li>One</li><li>Two<ol start="3"><li>Three</li></ol></li><li><p>Four</p><p>and more</p></li></ul>
<table><caption>Hours</caption>\
<thead><tr><th scope="col">Hall</th><th scope="col">From</th><th scope="col">To</th></tr></thead>\
<tbody><tr><th scope="row">Ballroom</th><td>8:00</td><td></td></tr>\
<tr><td rowspan="2">Studio</td><td><p>9:00</p><p>or later</p></td><td>22:00</td></tr>\
<tr><td colspan="2">ask <bdi>Łukasz</bdi></td></tr></tbody></table>
<figure><img src="{picture}" alt="The ballroom" width="640" height="480">\
<figcaption>By <em>candlelight</em></figcaption></figure>
<blockquote>“Grand.”</blockquote>
<aside class="note">Bring a coat.</aside>
<aside class="tip"><p>Come early.</p><p>It is worth it:</p><ul><li>By tram</li></ul></aside>
<aside class="warning">No fire.</aside>
<pre>one
  two &lt;three&gt;</pre>
<h3 lang="ar" dir="rtl">قاعات للحفلات</h3>
<h4>Grüße 😀</h4>
<dl><dt><abbr title="Audio and video">AV</abbr></dt><dd>Ask <q>the desk</q></dd></dl>"""


def whole_page(picture: str = "/media/0f3a") -> str:
    """Return the page, with a picture at this address."""
    return _PAGE.replace("{picture}", picture)
