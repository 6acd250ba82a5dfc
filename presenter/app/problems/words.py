"""What is said of problems in the app's language: kinds, groups, severities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from presenter.app.slide_words import short_title
from presenter.core.problem import Problem, Severity
from presenter.core.problem_list import Heading
from presenter.core.problem_place import About
from presenter.core.story import Story


def message_of(problem: Problem) -> str:
    """What is wrong."""
    return _said(problem.message)


def hint_of(problem: Problem) -> str:
    """What to do."""
    return _said(problem.hint)


def kind_name(code: str) -> str:
    """`unknown-key` as words."""
    plain = code.replace("-", " ").capitalize()
    if not _chinese():
        return plain
    from presenter.app.problems.chinese import kind_in_chinese  # not before a Chinese window has a problem

    return kind_in_chinese(code) or plain


def _said(text: str) -> str:
    if not text or not _chinese():
        return text
    from presenter.app.problems.chinese import in_chinese

    return in_chinese(text)


def _chinese() -> bool:
    """Whether the app speaks Chinese: it is the one language that words are translated into."""
    return QCoreApplication.translate("Problems", "Errors") != "Errors"


def severity_name(severity: Severity) -> str:
    """Of one problem."""
    return {
        Severity.ERROR: QCoreApplication.translate("Problems", "Error"),
        Severity.WARNING: QCoreApplication.translate("Problems", "Warning"),
        Severity.INFO: QCoreApplication.translate("Problems", "Remark"),
    }[severity]


def severity_heading(severity: Severity) -> str:
    """Of all of them."""
    return {
        Severity.ERROR: QCoreApplication.translate("Problems", "Errors"),
        Severity.WARNING: QCoreApplication.translate("Problems", "Warnings"),
        Severity.INFO: QCoreApplication.translate("Problems", "Remarks"),
    }[severity]


def about_name(about: About, story: Story, language: str) -> str:
    """What a group is about, with its title where it has one."""
    kinds = {
        "slide": QCoreApplication.translate("Problems", "Slide {name}"),
        "event": QCoreApplication.translate("Problems", "Event {name}"),
        "fact": QCoreApplication.translate("Problems", "Fact {name}"),
        "source": QCoreApplication.translate("Problems", "Source {name}"),
        "file": QCoreApplication.translate("Problems", "File {name}"),
    }
    if about.kind == "slide" and about.id:
        slide = story.slides[story.slide_index[about.id]]
        title = short_title(story, slide, language)
        return kinds["slide"].format(name=f"{slide.number}  {title}".rstrip())
    if about.kind == "event" and about.id:
        title = story.plain_text(story.events[about.id].spec.title, language)
        return kinds["event"].format(name=title or about.id)
    if about.kind in kinds:
        return kinds[about.kind].format(name=about.id or about.number)
    if about.kind == "part":
        return f"{about.id}:"
    return QCoreApplication.translate("Problems", "Elsewhere in the file")


def heading_name(heading: Heading, story: Story, language: str) -> str:
    if heading.group is None:
        return severity_heading(heading.severity)
    if isinstance(heading.group, About):
        return about_name(heading.group, story, language)
    return kind_name(heading.group)
