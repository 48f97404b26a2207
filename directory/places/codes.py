"""Flags, dial codes and ISO codes: signs that mean one country, where they are unmistakable."""

from __future__ import annotations

import re

from directory.places.tables import Option, Tables

FIRST_FLAG_LETTER = 0x1F1E6  # REGIONAL INDICATOR SYMBOL LETTER A; Unicode Standard, 22.10
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_HOME_FLAGS = {
    "\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in f"gb{code.lower()}") + "\U000e007f": code
    for code in ("ENG", "SCT", "WLS")
}
# Words before a dial code, folded: "code +63", "mi prefijo es +58".
_DIAL_WORDS = re.compile(
    r"(?:[^\W\d]+ )?(?:code|codes|prefix|prefijo|prefixo|codigo|código|ddi|indicatif"
    r"|vorwahl|numero|número|number|num|kode|nomor|no|whatsapp|wa|tel|phone|телефон|код|номер|prefisso|kierunkowy)"
    r"(?: (?:is|es|e|é|est|ist))?[:\s]*(?=\+)",
    re.IGNORECASE,
)
# Words of a sentence in which a plus sign begins a dial code: "my number starts with +84".
_DIAL_TALK = re.compile(
    r"\b(?:numbers?|num|code|prefix|phone|dial|dialing|tel|whats\s?app|wa|sim|starts?|begins?"
    r"|we use|call"
    r"|n[uú]mero|prefijo|prefixo|c[oó]digo|empieza|celular|cel|cell|mobile|m[oó]vil|telefono|teléfono|começa|ddi"
    r"|num[eé]ro|indicatif|commence|vorwahl|nummer|handy|prefisso|inizia|kierunkowy|numer|zaczyna"
    r"|warga|negara|numeru|nr|n[aā]k|nomor\w*|nombor\w*|kode\w*|kod|numara|numaram|alan|số|mã|nambari|prefiks|předvolba|předčíslí|suunta"
    r"|[cč][ií]slo|broj|numeri|simu yangu"
    r"|здесь|номер\w*|код\w*|начинается|телефон\w*)\b|رقم|مفتاح|كود|کد|شماره|नंबर|कोड|নম্বর|কোড|เบอร์|รหัส"
    r"|号码|號碼|区号|區號|电话|電話|번호|국가번호|番号|κωδικ|קידומת|מספר",
    re.IGNORECASE,
)
_DIAL_INSIDE = re.compile(r"(?:(?<=\s)|^)(?:\+|00)\s?([1-9]\d{0,3})(?=$|[\s,.;!?)xX-]|[^\W\d])")
_NOT_IT = re.compile(
    r"(?:^|\s)(?:not|no|nicht|pas|nie|не|bukan|hindi|não|non|niet)\s?$", re.IGNORECASE
)
NOT_IT = 8  # characters before a flag that can say it is not meant
_DIAL = re.compile(r"\s*(?:\+|00)\s?(\d[\d\s().\-]{0,20})(?![^\s,.;!?])")
_AGREED = re.compile(r"\s*\+1\s+[^\W\d]")
# What may stand before a code that is the whole message, folded or not: "country: PL".
_LABEL = re.compile(
    r"^(?:country code|my country|country|code|pa[ií]s|pays|land|kraj|negara|bansa|nchi|paese"
    r"|[tț]ar[aă]|[uü]lke"
    r"|zem[eě]|dr[zž]ava|страна|країна|држава|कंट्री|देश|দেশ|국가|国|國家|国家)"
    r"(?: is| es| è| ist)?\s*[:=-]?\s+",
    re.IGNORECASE,
)
# What may stand behind one: "UY es el codigo de mi pais".
_SAID_CODE = re.compile(
    r"\s+(?:is|es|e|é|est|ist|è)\s+(?:\S+\s+){0,2}(?:code|codigo|código|codice|kode|kod)\b.*$",
    re.IGNORECASE,
)
# Countries that write a town's region as two letters behind it: "austin tx", "Perth WA".
LETTERED = ("US", "CA", "AU", "BR", "MX", "IN", "IT")
THREE = re.compile(r"[A-Z]{3}")


def flags(told: Tables, text: str) -> tuple[Option, ...]:
    """The countries whose flags stand in the text, each once, in their order."""
    if text.isascii():
        return ()
    found = {}
    for flag, code in _HOME_FLAGS.items():
        if flag in text:
            found["GB"] = Option("GB", f"GB-{code}", 0, "flag")
    for pair in _FLAGS.finditer(text):
        country = "".join(chr(ord(c) - FIRST_FLAG_LETTER + ord("A")) for c in pair[0])
        if is_country(told, country) and not _NOT_IT.search(
            text[max(0, pair.start() - NOT_IT) : pair.start()]
        ):
            found.setdefault(country, Option(country, None, 0, "flag"))
    return tuple(found.values())


def dial(told: Tables, text: str) -> tuple[Option, ...]:
    """The countries of a dial code at the beginning, biggest first: "+63", "+1 809 ..."."""
    said = _DIAL_WORDS.match(text)
    match = _DIAL.match(text[said.end() :] if said else text)
    if match is None and ("+" in text or "00" in text) and _DIAL_TALK.search(text):
        match = _DIAL_INSIDE.search(text)
    if match is None:
        return ()
    digits = re.sub(r"\D", "", match[1])
    if digits == "1" and _AGREED.match(text):
        return ()  # "+1 same here" agrees with somebody
    for length in range(min(5, len(digits)), 0, -1):
        if countries := told.dials.get(digits[:length]):
            return tuple(Option(c, None, 0, "dial") for c in countries.split(","))
    return ()


def whole_code(told: Tables, text: str) -> tuple[Option, ...]:
    """The meanings of a message that is nothing but a code in capitals: "PH", "PHL", "US-CA"."""
    code = _SAID_CODE.sub("", _LABEL.sub("", text.strip())).rstrip(".!")
    if code.upper() in told.regions and "-" in code and code.isascii():
        return (Option(code[:2].upper(), code.upper(), 0, "code"),)
    if not (code.isascii() and code.isupper() and code.isalpha()):
        return ()
    if THREE.fullmatch(code) and (country := told.three.get(code)):
        return (Option(country, None, 0, "code"),)
    key = code.lower()
    if key != "us" and told.wary.get(key) == "never":
        return ()  # "NO", "OK" and "HI" are answers, not Norway, Oklahoma and Hawaii
    found = code_options(told, key)
    # States of the US are written so by themselves; those of other countries only behind a town.
    states = [o for o in found if o.region and o.country == "US"]
    return tuple(o for o in found if not o.region or o in states) or found


def code_options(told: Tables, key: str) -> tuple[Option, ...]:
    """What two letters can mean: a country, or a region of a country that writes them so."""
    if len(key) != 2 or not key.isascii() or not key.isalpha():  # noqa: PLR2004  # alpha-2
        return ()
    code = key.upper()
    found = [Option(code, None, 0, "code")] if is_country(told, code) else []
    if code == "UK":
        found = [Option("GB", None, 0, "code")]
    for country in LETTERED:
        region = f"{country}-{code}"
        if region in told.regions:
            found.append(Option(country, region, told.regions[region][0], "code"))
    return tuple(found)


def is_country(told: Tables, code: str) -> bool:
    """Whether two capital letters are a country's code."""
    return code in told.people
