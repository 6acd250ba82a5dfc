"""Why a plain value does not fit its type: one walk through both that notes every mismatch, each at its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Struct, inspect

from presenter.core.problem import Problem, error, warning
from presenter.core.scalars import complaints, size_complaints
from presenter.core.source import Path, Source
from presenter.core.span import Span
from presenter.core.suggest import closest, did_you_mean, shortened
from presenter.core.traps import is_trapped
from presenter.core.wording import Complaint, described, wrong_type

_KEYED = inspect.StructType | inspect.DataclassType | inspect.TypedDictType
_MAPPING = _KEYED | inspect.DictType
_LIST = inspect.CollectionType | inspect.VarTupleType | inspect.TupleType

MAX_PROBLEMS = 1000
"""So many are worth reading; the walk ends there."""


class _Found(Struct):
    problem: Problem
    path: Path
    removable: bool = False
    """Without the key at `path` the rest can stand."""
    cut: Path | None = None
    """What must be left out at least for the rest to stand: that key, or the whole item it is needed in."""


_TREES: dict[Any, inspect.Type] = {}


def type_tree(type_: Any) -> inspect.Type:
    """A type as the walk goes through it; making it takes longer than a walk through most stories."""
    if type_ not in _TREES:
        _TREES[type_] = inspect.type_info(type_)
    return _TREES[type_]


def problem_of(fault: Exception, span: Span) -> Problem:
    """The problem an exception of an author's value stands for; it may carry `code` and `hint` strings."""
    return error(span, getattr(fault, "code", "wrong-value"), str(fault), getattr(fault, "hint", ""))


class Mismatches:
    """What `walk` found so far."""

    def __init__(self, source: Source, dec_hook: Callable[[type, Any], Any] | None) -> None:
        self.found: list[_Found] = []
        self._source, self._dec_hook = source, dec_hook

    @property
    def problems(self) -> list[Problem]:
        problems = [found.problem for found in self.found]
        if len(problems) >= MAX_PROBLEMS:
            message = f"only the first {MAX_PROBLEMS:,} problems are listed"
            problems.append(warning(problems[-1].span, "more-problems", message))
        return problems

    @property
    def mendable(self) -> bool:
        """Whether the value may stand once all the wrong parts are left out."""
        return len(self.found) < MAX_PROBLEMS and all(found.removable for found in self.found)

    @property
    def cuts(self) -> list[Path]:
        """What to leave out for the rest to stand, list items included; not always enough."""
        return [found.cut for found in self.found if found.cut is not None]

    def mended(self, value: Any, path: Path) -> Any:
        """A copy of the value at `path` without the parts that are wrong."""
        return _without(value, path, {found.path for found in self.found})

    def walk(self, value: Any, type_: inspect.Type, path: Path, form: str = "") -> None:
        """Compare; `form` says in words which form a text has, as its `Meta` tells."""
        if len(self.found) >= MAX_PROBLEMS:
            return
        match type_:
            case inspect.Metadata():
                self.walk(value, type_.type, path, _form_hint(type_) or form)
            case inspect.UnionType():
                self._union(value, type_, path, form)
            case inspect.StructType() | inspect.DataclassType() | inspect.TypedDictType():
                self._keyed(value, type_, path)
            case inspect.DictType():
                self._dict(value, type_, path)
            case inspect.CollectionType() | inspect.VarTupleType() | inspect.TupleType():
                self._list(value, type_, path)
            case inspect.CustomType():
                self._custom(value, type_, path)
            case _:
                for complaint in complaints(value, type_, form):
                    self._complain(complaint, value, path)

    def _keyed(self, value: Any, type_: _KEYED, path: Path) -> None:
        if not isinstance(value, dict):
            needed = [item.encode_name for item in type_.fields if item.required]
            hint = f"write its keys: {{{': …, '.join(needed)}: …}}" if isinstance(value, str) and needed else ""
            self._complain(wrong_type(value, type_, hint), value, path)
            return
        before = len(self.found)
        fields = {item.encode_name: item for item in type_.fields}
        tag_field = getattr(type_, "tag_field", None)
        known = [*fields, tag_field] if tag_field else list(fields)
        absent = [name for name in known if name not in value]
        meant = set()
        if getattr(type_, "forbid_unknown_fields", False):
            for key in value:
                if key not in known and len(self.found) < MAX_PROBLEMS:
                    near = closest(key, absent)
                    meant.add(near)
                    hint = f'did you mean "{near}"?' if near else did_you_mean(key, known, limit=24)
                    self._note((*path, key), "unknown-key", f'unknown key "{shortened(key)}"', hint, at_key=True)
                    # A misspelt key that must be there leaves a hole.
                    self.found[-1].removable = near is None or near == tag_field or not fields[near].required
                    self.found[-1].cut = (*path, key) if self.found[-1].removable else None
        for name, item in fields.items():
            if name not in value:
                if item.required and name not in meant:
                    hint = f"add a line: {name}: …"
                    self._note(path, "missing-key", f'the key "{name}" is missing', hint, at_key=True)
                continue
            here, first = (*path, name), len(self.found)
            self.walk(value[name], item.type, here)
            for found in self.found[first:]:
                found.removable = found.removable or (found.path == here and not item.required)
            if not item.required:
                self._cut(first, here)
        if len(self.found) == before and hasattr(type_.cls, "__post_init__"):
            self._build(value, type_.cls, path)

    def _build(self, value: Any, cls: type, path: Path) -> None:
        """Rules that a class checks for itself."""
        try:
            msgspec.convert(value, cls, strict=False, dec_hook=self._dec_hook)
        except msgspec.ValidationError as fault:
            cause = fault.__cause__ if isinstance(fault.__cause__, Exception) else fault
            self.found.append(_Found(problem_of(cause, self._source.key_span(path)), path))

    def _dict(self, value: Any, type_: inspect.DictType, path: Path) -> None:
        if not isinstance(value, dict):
            self._wrong_type(value, type_, path)
            return
        for complaint in size_complaints(len(value), type_, "entries"):
            self._complain(complaint, value, path)
        for key, inner in value.items():
            first = len(self.found)
            keys = Mismatches(self._source, self._dec_hook)
            keys.walk(key, type_.key_type, (*path, key))
            for found in keys.found:
                told = found.problem
                self._note(found.path, told.code, told.message, told.hint, at_key=True)
            if not self._is_right(inner, type_.value_type):
                self.walk(inner, type_.value_type, (*path, key))
            self._cut(first, (*path, key))

    def _list(self, value: Any, type_: _LIST, path: Path) -> None:
        if not isinstance(value, list):
            self._wrong_type(value, type_, path)
            return
        if isinstance(type_, inspect.TupleType):
            if len(value) != len(type_.item_types):
                message = f"the list must have {len(type_.item_types)} items, not {len(value)}"
                self._note(path, "wrong-size", message)
            for number, (item, item_type) in enumerate(zip(value, type_.item_types, strict=False)):
                self.walk(item, item_type, (*path, number))
            return
        for complaint in size_complaints(len(value), type_, "items"):
            self._complain(complaint, value, path)
        for number, item in enumerate(value):
            if self._is_right(item, type_.item_type):
                continue
            first = len(self.found)
            self.walk(item, type_.item_type, (*path, number))
            self._cut(first, (*path, number))

    def _is_right(self, value: Any, type_: inspect.Type) -> bool:
        """Whether an item is one in which nothing can be wrong: a walk through it would take a hundred times as long."""
        bare = _bare(type_)
        if not isinstance(value, dict) or not isinstance(bare, inspect.StructType):
            return False
        try:
            made = msgspec.convert(value, bare.cls, strict=False, dec_hook=self._dec_hook)
        except (ValueError, TypeError):  # msgspec's own among them
            return False
        return not is_trapped(value, made)

    def _custom(self, value: Any, type_: inspect.CustomType, path: Path) -> None:
        if self._dec_hook is None:
            self._wrong_type(value, type_, path)
            return
        try:
            self._dec_hook(type_.cls, value)
        except (ValueError, TypeError) as fault:
            self.found.append(_Found(problem_of(fault, self._source.span(path)), path))

    def _union(self, value: Any, type_: inspect.UnionType, path: Path, form: str) -> None:
        if value is None and any(isinstance(_bare(member), inspect.NoneType) for member in type_.types):
            return
        members = [member for member in type_.types if _takes(value, _bare(member))]
        lists = [member for member in type_.types if isinstance(_bare(member), _LIST)]
        if isinstance(value, dict) and lists and not any(_is_meant(value, _bare(member)) for member in members):
            self._wrong_type(value, lists[0], path)
            return
        tagged = _by_tag(members) if isinstance(value, dict) else {}
        if tagged:
            self._tagged(value, tagged, path)
            return
        tries = []
        for member in members:
            attempt = Mismatches(self._source, self._dec_hook)
            attempt.walk(value, member, path, form)
            if not attempt.found:
                return
            tries.append(attempt)
        if len(tries) == 1:
            self.found += tries[0].found
        elif tries and not isinstance(value, str):
            self.found += min(tries, key=lambda attempt: len(attempt.found)).found
        else:
            self._wrong_type(value, type_, path)

    def _tagged(self, value: dict[str, Any], by_tag: dict[str, inspect.StructType], path: Path) -> None:
        """Members told apart by one key, such as `type: bars`."""
        name = next(iter(by_tag.values())).tag_field or ""
        tag = value.get(name)
        if isinstance(tag, str) and tag in by_tag:
            self._keyed(value, by_tag[tag], path)
        elif name in value and isinstance(tag, str):
            near = closest(tag, by_tag)
            hint = f'did you mean "{near}"? ' if near else ""
            message = f'"{shortened(tag)}" is not a {name} known here'
            self._note((*path, name), "unknown-choice", message, f"{hint}choices: {', '.join(by_tag)}")
        elif name in value:
            message = f"the name of a {name} is expected here, not {described(tag)}"
            self._note((*path, name), "wrong-type", message, f"choices: {', '.join(by_tag)}")
        else:
            hint = f"{name} is one of {', '.join(by_tag)}"
            self._note(path, "missing-key", f'the key "{name}" is missing', hint, at_key=True)

    def _cut(self, first: int, path: Path) -> None:
        """What is wrong from `first` on, and has no smaller part that can go, goes with the value at `path`."""
        for found in self.found[first:]:
            found.cut = found.cut or path

    def _wrong_type(self, value: Any, type_: inspect.Type, path: Path) -> None:
        self._complain(wrong_type(value, type_), value, path)

    def _complain(self, complaint: Complaint, value: Any, path: Path) -> None:
        """Note it, with a hint from what stands in the file where the value alone gave none."""
        hint = complaint.hint
        if not hint:
            place = self._source.span(path)
            hint = _written_hint(value, complaint, self._source.lines.line(place.line)[place.column - 1 :])
        at_key = complaint.code == "empty-value"
        self._note(path, complaint.code, complaint.message, hint, at_key=at_key)

    def _note(self, path: Path, code: str, message: str, hint: str = "", *, at_key: bool = False) -> None:
        span = self._source.key_span(path) if at_key else self._source.span(path)
        self.found.append(_Found(error(span, code, message, hint), path))


def _written_hint(value: Any, complaint: Complaint, rest: str) -> str:
    """A hint from the `rest` of the line where the value stands."""
    if complaint.code == "empty-value":
        if rest.lstrip().startswith("#"):
            return "everything from # on is a comment: put quotes around it if it is the value"
        return "write the value, or delete the key"
    if complaint.message.startswith("a text") and not isinstance(value, str) and rest[:1] in {"[", "{"}:
        return f'put quotes around it if it is a text that begins with "{rest[:1]}"'
    return ""


def _takes(value: Any, type_: inspect.Type) -> bool:
    """Whether a union's member is one the author can have meant, by the kind of value alone."""
    if isinstance(value, dict):
        return isinstance(type_, _MAPPING | inspect.AnyType | inspect.CustomType)
    if isinstance(value, list):
        return isinstance(type_, _LIST | inspect.AnyType | inspect.CustomType)
    return not isinstance(type_, _MAPPING | _LIST | inspect.NoneType)


def _is_meant(value: dict[str, Any], type_: inspect.Type) -> bool:
    """Whether a mapping has any key of a type, or one that looks like it: else it may be a list gone wrong."""
    if not isinstance(type_, _KEYED):
        return True
    known = [item.encode_name for item in type_.fields]
    return any(key in known or closest(key, known) for key in value)


def _form_hint(type_: inspect.Metadata) -> str:
    """`Meta(extra={"hint": …})`, else its examples."""
    if type_.extra and "hint" in type_.extra:
        return str(type_.extra["hint"])
    examples = (type_.extra_json_schema or {}).get("examples", [])
    return f"for example: {', '.join(map(str, examples))}" if examples else ""


def _bare(type_: inspect.Type) -> inspect.Type:
    return _bare(type_.type) if isinstance(type_, inspect.Metadata) else type_


def _by_tag(members: list[inspect.Type]) -> dict[str, inspect.StructType]:
    structs = [bare for bare in map(_bare, members) if isinstance(bare, inspect.StructType)]
    return {str(struct.tag): struct for struct in structs if struct.tag_field}


def _without(value: Any, path: Path, unwanted: set[Path]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(inner, (*path, key), unwanted) for key, inner in value.items() if (*path, key) not in unwanted
        }
    if isinstance(value, list):
        return [_without(item, (*path, number), unwanted) for number, item in enumerate(value)]
    return value
