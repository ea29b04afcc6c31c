"""Stems of passwords that everybody tries first; compared without case and without digits and symbols around them."""

from __future__ import annotations

from typing import Final

COMMON_WORDS: Final = frozenset(
    """
    password passwort passwd passcode passphrase pass parola contrasena motdepasse senha wachtwoord kennwort geheim
    secret mypassword thepassword yourpassword passwordpassword admin administrator adminadmin root rootroot test
    testing tester tests default changeme change changeit letmein letmeinnow welcome willkommen bienvenue welcometo
    hello hallo hellohello login logon signin opensesame master qwerty qwertz azerty qwertyuiop qwertyui qwert qwer
    qwertyqwerty asdf asdfg asdfgh asdfghjkl asdfasdf zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qaz@wsx qaz!qaz qaz2wsx
    zaq1@wsx zaq!xsw zaq1zaq zaqwsx q2w3e4r q2w3e4r5t q2w3e qweasd qweasdzxc wasd poiuytrewq abcdef abcdefg abcdefgh
    abcabc aabbcc iloveyou iloveu loveyou love lovely lover sunshine princess prince dragon monkey football baseball
    basketball hockey soccer superman batman spiderman ironman starwars pokemon naruto minecraft trustno trustme
    whatever freedom shadow michael jordan jennifer jessica daniel charlie andrew thomas robert george joshua matthew
    ashley nicole amanda hannah summer winter spring autumn january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday christmas london berlin paris
    chelsea arsenal liverpool barcelona manchester yankees cowboys eagles lakers steelers harley mustang ferrari porsche
    mercedes computer internet google facebook apple samsung microsoft windows linux ubuntu oracle cisco killer hunter
    ranger tigger buster ginger pepper cookie cheese chocolate banana orange flower butterfly angel jesus blessed heaven
    family mother father baby babygirl money matrix phoenix thunder silver golden diamond purple rainbow junior maverick
    merlin
    """.split()  # noqa: SIM905 - a list of two hundred quoted words is harder to read
)

#: Weak only in short passwords, where digits and symbols make up the rest.
SHORT_STEMS: Final = frozenset(
    {"a", "aa", "aaa", "ab", "abc", "abcd", "abcde", "qw", "qwe", "asd", "zxc", "xyz", "pw", "pwd"}
)
