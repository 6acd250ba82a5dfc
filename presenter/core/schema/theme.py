"""A story's own theme: one of ours with other colours and fonts."""

from typing import Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import FontFile, Keys


class FontFiles(Keys, frozen=True, kw_only=True):
    """The files of one font, OTF or TTF, beside the story."""

    regular: Annotated[FontFile, Meta(description="The file for plain text.")]
    bold: Annotated[FontFile | None, Meta(description="The file for bold text; the plain one when missing.")] = None


class FontsSpec(Keys, frozen=True, kw_only=True):
    """Fonts of the story's own; characters that they lack are set in ours."""

    display: Annotated[
        FontFile | FontFiles | None, Meta(description="Headlines and display numbers, nearly all bold: a file, or two.")
    ] = None
    text: Annotated[
        FontFile | FontFiles | None, Meta(description="Labels, notes and running text, plain and bold: a file, or two.")
    ] = None


class ThemeSpec(Keys, frozen=True, kw_only=True):
    """One of our themes with colours and fonts of the story's own. `presenter check` measures what the colours do."""

    extends: Annotated[Literal["ink", "paper", "contrast"], Meta(description="The theme it starts from.")] = "ink"
    colours: Annotated[
        dict[str, str], Meta(description='Colours to change in that theme: `bg: "#0B1016"`, `amber: …`.')
    ] = {}
    ink: Annotated[dict[str, str], Meta(description="Colours to change whenever the slides are shown in `ink`.")] = {}
    paper: Annotated[
        dict[str, str], Meta(description="The same for `paper`, and for `paper-white` but for its ground.")
    ] = {}
    contrast: Annotated[dict[str, str], Meta(description="The same for `contrast`.")] = {}
    fonts: Annotated[FontsSpec | None, Meta(description="Fonts in the story's folder, the same in every theme.")] = None

    def colours_of(self, theme: str) -> dict[str, str]:
        """Those written under the name of one of our themes."""
        return {"ink": self.ink, "paper": self.paper, "contrast": self.contrast}.get(theme, {})
