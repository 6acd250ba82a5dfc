"""What Qt's PDF writer leaves out: outline, links, metadata, names of subset fonts; and what makes the bytes repeatable."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from presenter.core.geometry import Rect
from presenter.export.pdf.objects import Pdf, PdfError, digest, led_to, list_of, text_string
from presenter.export.svg.elements import clean

_FONT_NAME = re.compile(rb"(/(?:BaseFont|FontName) *)/(?:[A-Z]{6}\+)?([^\s/]+)")
NOTES_INSIDE = "<rdf:li>speaker notes</rdf:li>"
"""A keyword in the XMP packet, which is never compressed, of a file with speaker notes."""


class Bookmark(Struct, frozen=True):
    """An entry of the outline; `page` from 0."""

    title: str
    page: int
    inside: tuple[Bookmark, ...] = ()


class Link(Struct, frozen=True):
    """A place on a page (points from the top left corner) that leads to a slide's page, or to an address."""

    page: int
    place: Rect
    slide: str = ""
    address: str = ""


class About(Struct, frozen=True):
    """What the file says about itself; `day` is an ISO date or empty."""

    texts: dict[str, str]
    language: str
    day: str = ""
    notes: bool = False
    """Whether what the speaker says is in it: then the file says so, for who looks before it is given away."""


def finished(
    data: bytes,
    about: About,
    bookmarks: list[Bookmark],
    links: list[Link],
    slides: Mapping[str, int],
    without: Sequence[int] = (),
) -> bytes:
    """The whole file: the same bytes for the same pages, whenever and wherever it is made.

    `slides` are the pages (from 0) of slides by id: links to others are dropped. `without` are pages that are left
    out, in rising order; bookmarks, links and slides count only those that stay.
    """
    pdf = Pdf(data)
    pages = [page for number, page in enumerate(pdf.pages()) if number not in without]
    tree = led_to(pdf.parts[pdf.root].text, b"Pages")
    pdf.parts[tree].text = b"<< /Type /Pages /Count %d /Kids %b >>" % (len(pages), list_of(pages))
    _name_fonts(pdf)
    places: dict[int, list[int]] = {}
    for link in links:
        if link.address or link.slide in slides:
            places.setdefault(pages[link.page], []).append(_link(pdf, link, pages, slides))
    for page, jumps in places.items():
        pdf.parts[led_to(pdf.parts[page].text, b"Annots")].text = list_of(jumps)
    outline = _outline(pdf, bookmarks, pages)
    metadata = _xmp(about).encode()
    packet = pdf.add(b"<< /Type /Metadata /Subtype /XML /Length %d >>" % len(metadata), metadata)
    said = [b"/Type /Catalog /Pages %d 0 R /Metadata %d 0 R" % (tree, packet), b"/Lang " + text_string(about.language)]
    said.append(b"/ViewerPreferences << /DisplayDocTitle true >>")
    if outline:
        said.append(b"/Outlines %d 0 R /PageMode /UseOutlines" % outline)
    pdf.parts[pdf.root].text = b"<< %b >>" % b" ".join(said)
    return pdf.written(pdf.add(_info(about)))


def _name_fonts(pdf: Pdf) -> None:
    """A subset's name begins with six letters and a plus (ISO 32000-1, 9.6.4); Qt subsets, but does not say so everywhere.

    The letters follow from what is in the subset.
    """
    for part in list(pdf.parts.values()):
        if b"/DescendantFonts" not in part.text:
            continue
        inner = pdf.parts[led_to(part.text, b"DescendantFonts")]
        descriptor = pdf.parts[led_to(inner.text, b"FontDescriptor")]
        file = pdf.parts[led_to(descriptor.text, b"FontFile[23]?")]
        if file.stream is None:
            raise PdfError("a font without a file")
        letters = bytes(ord("A") + byte % 26 for byte in digest(file.stream)[:6])
        for one in (part, inner, descriptor):
            one.text = _FONT_NAME.sub(rb"\1/%b+\2" % letters, one.text)


def _info(about: About) -> bytes:
    """The document's information dictionary."""
    named = {
        "Title": "Title",
        "Author": "Author",
        "Creator": "Software",
        "StoryRevision": "Story-Revision",
        "AsOf": "As-Of",
    }
    said = [
        b"/%b %b" % (name.encode(), text_string(about.texts[key])) for name, key in named.items() if key in about.texts
    ]
    if about.day:
        moment = text_string(f"D:{about.day.replace('-', '')}000000Z")
        said.append(b"/CreationDate %b /ModDate %b" % (moment, moment))
    return b"<< %b >>" % b" ".join(said)


def _xmp(about: About) -> str:
    """An XMP packet (ISO 16684-1) with Dublin Core and the story's revision."""
    texts = {key: clean(text) for key, text in about.texts.items()}
    parts = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{texts.get("Title", "")}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{clean(about.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<dc:identifier>{texts.get('Story-Revision', '')}</dc:identifier>",
        f"<xmp:CreatorTool>{texts.get('Software', '')}</xmp:CreatorTool>",
    ]
    if about.notes:
        parts.append(f"<dc:subject><rdf:Bag>{NOTES_INSIDE}</rdf:Bag></dc:subject>")
    if "Author" in texts:
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{texts['Author']}</rdf:li></rdf:Seq></dc:creator>")
    if about.day:
        moment = f"{about.day}T00:00:00Z"
        parts.append(f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>")
    spaces = (
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {spaces}><rdf:Description rdf:about="">{"".join(parts)}</rdf:Description></rdf:RDF></x:xmpmeta>\n'
        '<?xpacket end="r"?>'
    )


def _outline(pdf: Pdf, bookmarks: Sequence[Bookmark], pages: list[int]) -> int:
    """The outline's object; 0 where there are no bookmarks. What has chapters is shown closed."""
    if not bookmarks:
        return 0
    root = pdf.add(b"")
    first, last = _items(pdf, root, bookmarks, pages)
    pdf.parts[root].text = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first, last, len(bookmarks))
    return root


def _items(pdf: Pdf, parent: int, bookmarks: Sequence[Bookmark], pages: list[int]) -> tuple[int, int]:
    """The entries below another, with what is inside them: the first and the last."""
    numbers = [pdf.add(b"") for _ in bookmarks]
    for at, (number, mark) in enumerate(zip(numbers, bookmarks, strict=True)):
        said = [b"/Title %b /Parent %d 0 R" % (text_string(mark.title), parent)]
        said.append(b"/Dest [%d 0 R /Fit]" % pages[mark.page])
        if at:
            said.append(b"/Prev %d 0 R" % numbers[at - 1])
        if at + 1 < len(numbers):
            said.append(b"/Next %d 0 R" % numbers[at + 1])
        if mark.inside:
            first, last = _items(pdf, number, mark.inside, pages)
            said.append(b"/First %d 0 R /Last %d 0 R /Count -%d" % (first, last, len(mark.inside)))
        pdf.parts[number].text = b"<< %b >>" % b" ".join(said)
    return numbers[0], numbers[-1]


def _link(pdf: Pdf, link: Link, pages: list[int], slides: Mapping[str, int]) -> int:
    """An annotation that leads to a slide's page or an address."""
    box = re.search(rb"/MediaBox \[0 0 [0-9.]+ ([0-9.]+)\]", pdf.parts[pages[link.page]].text)
    if box is None:
        raise PdfError("a page without a size")
    high, place = float(box[1]), link.place
    corners = " ".join(f"{corner:.2f}" for corner in (place.x, high - place.bottom, place.right, high - place.y))
    if link.slide:
        leads = b"/Dest [%d 0 R /Fit]" % pages[slides[link.slide]]
    else:
        leads = b"/A << /S /URI /URI %b >>" % text_string(link.address)
    return pdf.add(b"<< /Type /Annot /Subtype /Link /Rect [%b] /Border [0 0 0] %b >>" % (corners.encode(), leads))
