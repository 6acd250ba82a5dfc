"""What Qt's PDF writer leaves out: outline, links, metadata, names of subset fonts; and what makes the bytes repeatable.

Through pikepdf, which keeps to the PDF specification (ISO 32000) where writing objects ourselves would not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from presenter.core.geometry import Rect
from presenter.export.svg.elements import clean

if TYPE_CHECKING:
    import pikepdf


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
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        for page in reversed(without):
            del pdf.pages[page]
        _name_fonts(pdf)
        _describe(pdf, about)
        _outline(pdf, bookmarks)
        for link in links:
            if link.address or link.slide in slides:
                _link(pdf, link, slides)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]  # Qt's is random; a new one is made from the content
        numbered = _numbered(pdf)
    with pikepdf.open(numbered) as pdf:
        file = BytesIO()
        pdf.save(
            file,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            linearize=False,
        )
    return file.getvalue()


def _numbered(pdf: pikepdf.Pdf) -> BytesIO:
    """The document with its objects numbered as they are reached from its root.

    Qt numbers fonts in the order of a hash table that is another in every process, and object streams are filled by
    number. Nothing is packed here: that is for the last writing.
    """
    import pikepdf

    file = BytesIO()
    pdf.save(
        file,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        compress_streams=False,
        static_id=True,
    )
    return file


def _name_fonts(pdf: pikepdf.Pdf) -> None:
    """A subset's name begins with six letters and a plus (ISO 32000-1, 9.6.4); Qt subsets, but does not say so.

    The letters follow from what is in the subset.
    """
    import pikepdf

    for found in pdf.objects:
        if (
            not isinstance(found, pikepdf.Dictionary)
            or found.get("/Type") != "/Font"
            or "/DescendantFonts" not in found
        ):
            continue
        inner = found.DescendantFonts[0]
        descriptor = inner.FontDescriptor
        stream = next(descriptor[key] for key in ("/FontFile2", "/FontFile3", "/FontFile") if key in descriptor)
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(stream.read_raw_bytes()).digest()[:6])
        name = pikepdf.Name(f"/{tag}+{str(inner.BaseFont).lstrip('/')}")
        found.BaseFont = inner.BaseFont = descriptor.FontName = name


def _describe(pdf: pikepdf.Pdf, about: About) -> None:
    """The document's information, and the same as XMP."""
    import pikepdf

    texts, info = about.texts, pdf.docinfo
    for key in list(info.keys()):
        del info[key]
    named = {
        "/Title": "Title",
        "/Author": "Author",
        "/Creator": "Software",
        "/StoryRevision": "Story-Revision",
        "/AsOf": "As-Of",
    }
    for name, key in named.items():
        if key in texts:
            info[name] = pikepdf.String(texts[key])
    if about.day:
        info["/CreationDate"] = info["/ModDate"] = pikepdf.String(f"D:{about.day.replace('-', '')}000000Z")
    pdf.Root.Lang = pikepdf.String(about.language)
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    pdf.Root.Metadata = pikepdf.Stream(pdf, _xmp(about).encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


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


def _outline(pdf: pikepdf.Pdf, bookmarks: list[Bookmark]) -> None:
    import pikepdf

    def item(mark: Bookmark) -> Any:
        made = pikepdf.OutlineItem(mark.title, mark.page, "Fit")
        made.children.extend(item(inner) for inner in mark.inside)
        made.is_closed = bool(mark.inside)
        return made

    if bookmarks:
        with pdf.open_outline() as outline:
            outline.root.extend(item(mark) for mark in bookmarks)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines


def _link(pdf: pikepdf.Pdf, link: Link, slides: Mapping[str, int]) -> None:
    import pikepdf

    page = pdf.pages[link.page]
    high = float(page.mediabox[3])
    place = link.place
    corners = [place.x, high - place.bottom, place.right, high - place.y]
    made = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[round(n, 2) for n in corners], Border=[0, 0, 0]
    )
    if link.slide:
        made.Dest = pikepdf.Array([pdf.pages[slides[link.slide]].obj, pikepdf.Name.Fit])
    else:
        made.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(link.address))
    if "/Annots" not in page:
        page.Annots = pikepdf.Array()
    page.Annots.append(pdf.make_indirect(made))
