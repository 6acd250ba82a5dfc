"""Large stories for trials, written anew each time and the same each time: a dense week, a hundred thousand events.

python -m tests.trials FOLDER
"""

from __future__ import annotations

import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

WEEK = 1_700
MANY = 100_000
_DEEDS = ("Pump", "Gate", "Crane", "Pilot", "Tug", "Radar", "Berth", "Customs")
_DONE = ("opened", "closed", "called", "relieved", "inspected", "delayed", "repaired")
_PLACES = ("north quay", "south quay", "the lock", "pier 4", "the bridge", "the yard")
_ZH = {
    "Pump": "水泵", "Gate": "闸门", "Crane": "吊车", "Pilot": "引航员", "Tug": "拖轮", "Radar": "雷达", "Berth": "泊位",
    "Customs": "海关", "opened": "开启", "closed": "关闭", "called": "呼叫", "relieved": "换班", "inspected": "检查",
    "delayed": "延误", "repaired": "修复", "north quay": "北码头", "south quay": "南码头", "the lock": "船闸",
    "pier 4": "四号桥墩", "the bridge": "大桥", "the yard": "堆场",
}  # fmt: skip
_LETTERS = "ABCDEFGHIJKLMNOPQRST"
_TREES = "松柏桐槐柳杨榆枫桦桂梅桃李杏梨枣橘柚茶竹"
_HEAD = """\
languages: [en, zh]
sources: {log: {title: {en: The harbour log, zh: 港口日志}, publisher: {en: Harbour office, zh: 港务局}}}
lanes:
  told: {label: {en: What we tell, zh: 我们讲的}, colour: amber}
  water: {label: {en: Water, zh: 水上}, colour: blue}
  land: {label: {en: Land, zh: 岸上}, colour: stone}
"""


def _row(dice: random.Random) -> str:
    words = dice.choice(_DEEDS), dice.choice(_DONE), dice.choice(_PLACES)
    lane = "water" if words[0] in ("Pilot", "Tug", "Gate", "Radar") else "land"
    weight = 1 + min(4, int(dice.expovariate(0.8)))
    return f"{words[0]} {words[1]} at {words[2]},{_ZH[words[2]]}{_ZH[words[0]]}{_ZH[words[1]]},{lane},{weight},{words[1]};{words[0].lower()},log"


def _write(folder: Path, name: str, title: str, rows: list[str], narrated: list[str]) -> Path:
    (folder / f"{name}.csv").write_text(
        "date,en,zh,lane,weight,tags,source\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    columns = "{title: {en: en, zh: zh}, lane: lane, weight: weight, tags: tags, source: source}"
    story = folder / f"{name}.yaml"
    events = "".join(f"    - {{{one}, lane: told, sources: [log]}}\n" for one in narrated)
    story.write_text(
        f"title: {title}\n{_HEAD}events:\n  from: {name}.csv\n  map: {columns}\n  narrated:\n{events}", encoding="utf-8"
    )
    return story


def write_week(folder: Path) -> Path:
    """One week in which something is written down every six minutes, more by day than by night."""
    dice, start = random.Random(1), datetime(2024, 5, 6)  # noqa: DTZ001
    moments: list[datetime] = []
    while len(moments) < WEEK:
        moment = start + timedelta(minutes=dice.randrange(7 * 24 * 60))
        if dice.random() < (0.9 if 6 <= moment.hour < 20 else 0.25):
            moments.append(moment)
    rows = [f"{moment:%Y-%m-%d %H:%M},{_row(dice)}" for moment in moments]
    narrated = [
        f'date: "2024-05-{6 + n:02}T{6 + 2 * n:02}:30", weight: {2 + n % 4}, title: {{en: Turning point {_LETTERS[n]}, zh: 转折点{_TREES[n]}}}'
        for n in range(7)
    ]
    return _write(folder, "week", "{en: One week at the lock, zh: 船闸一周}", rows, narrated)


def write_many(folder: Path, count: int = MANY) -> Path:
    """Twenty narrated events over a century of grey ones."""
    dice, start = random.Random(2), datetime(1924, 1, 1)  # noqa: DTZ001
    rows = [f"{start + timedelta(days=int(36_500 * dice.random() ** 0.7)):%Y-%m-%d},{_row(dice)}" for _ in range(count)]
    narrated = [
        f"date: {1927 + 5 * n}-{1 + n % 12:02}, weight: {1 + n % 5}, title: {{en: The harbour grows by basin {_LETTERS[n]}, zh: 港口扩建{_TREES[n]}池}}"
        for n in range(20)
    ]
    return _write(folder, "many", "{en: A century of the harbour, zh: 港口百年}", rows, narrated)


if __name__ == "__main__":
    where = Path(sys.argv[1])
    where.mkdir(parents=True, exist_ok=True)
    print(write_week(where), write_many(where))
