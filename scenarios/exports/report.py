"""The report: one self-contained page to read, to send and to print, in English or Chinese.

No script, no picture and no font from elsewhere; light and dark follow the reader's system, paper is always light.
Every name from a file is escaped.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from scenarios.commands.asked import Answer
from scenarios.experiments.plan import Plan
from scenarios.exports import findings
from scenarios.exports.buying import compared_with, lines
from scenarios.exports.chart_bands import bands_chart
from scenarios.exports.chart_money import money_chart
from scenarios.exports.chart_pairs import pairs_chart
from scenarios.exports.chart_tree import tree_chart
from scenarios.exports.drawing import Player, marker, svg
from scenarios.exports.evidence import counted, graded, implications, warnings
from scenarios.exports.inputs import assumptions
from scenarios.exports.matter import Matter
from scenarios.exports.places import check_free, replaced
from scenarios.exports.standings import figures, nodes, path, ranks, reach
from scenarios.exports.voice import Voice
from scenarios.store.reading import Result
from scenarios.verdict.words import details, headline

HERE = Path(__file__).parent / "page"
STAMP = re.compile('<meta name="shapan-report" content="([^"]+)">')
STAMP_WITHIN = 4_000  # characters from a report's beginning
DOTS = 100  # races drawn one by one, at most


def write_report(file: Path, result: Result, answer: Answer, language: str, *, force: bool = False) -> None:
    """Write the report of an answer to a file."""
    check_free(file, is_ours, force)
    page = rendered(result, answer, language)
    with replaced(file) as unfinished:
        unfinished.write_text(page, encoding="utf-8", newline="\n")


def is_ours(file: Path) -> bool:
    """Whether a file is a report written here."""
    return bool(stamped(file))


def stamp(study: str, plan: Plan) -> str:
    """What a report is about, in a line of its head: the same plan, the same stamp."""
    return f"{study}, {plan.replications} x {plan.people} x {plan.days}, seed {plan.seed}"


def stamped(file: Path) -> str:
    """The stamp in a report; empty for every other file."""
    try:
        with file.open(encoding="utf-8") as opened:
            found = STAMP.search(opened.read(STAMP_WITHIN))
    except (OSError, UnicodeDecodeError):
        return ""
    return unescape(found[1]) if found else ""


def rendered(result: Result, answer: Answer, language: str) -> str:
    """The page as text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    study = answer.asked.plan.study
    voice = Voice(language, answer.asked.currency, lambda name: labelled(answer, name, language))
    matter = Matter(answer, voice)
    place = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    place.globals.update(t=voice.text, sign=sign, voice=voice)
    said: dict[str, Any] = {
        "language": language,
        "stamp": stamp(answer.asked.name, answer.asked.plan),
        "version": result.about.get("shapan", ""),
        "title": study.title.in_language(language),
        "question": study.question.in_language(language),
        "has_runs": matter.has_runs,
        **_verdict(matter),
        **_asked(matter),
        **_run(result, matter),
    }
    if matter.has_runs:
        said |= {**_course(matter), **_people(matter), **_money(matter), **_difference(matter)}
    return place.get_template("report.html.j2").render(said)


def labelled(answer: Answer, name: str, language: str) -> str:
    """What a strategy is called: its label, and a word of ours for the silent one."""
    label = answer.asked.plan.study.label(name, language)
    if name == "nothing" and label == name:
        return "什么都不做" if language == "zh" else "Nothing"
    return label


def sign(player: Player) -> Markup:
    """A strategy's marker as it stands before the name in a text."""
    return svg(16.0, 16.0, marker(player, 8.0, 8.0), player.label, "sign")


def _verdict(matter: Matter) -> dict[str, Any]:
    answer, lead = matter.answer, matter.lead
    races = min(lead.difference.count, DOTS) if lead else 0
    won = round(lead.won * races) if lead else 0
    return {
        "headline": matter.voice.say(headline(answer.verdict, answer.seconds_per_race)),
        "details": [matter.voice.say(sentence) for sentence in details(answer.verdict)] if lead else [],
        "winner": matter.players[lead.a] if lead else None,
        "dots": [place < won for place in range(races)],
        "warnings": warnings(matter),
        "failures": len(answer.failures),
        "ranks": ranks(matter) if matter.has_runs else (),
    }


def _course(matter: Matter) -> dict[str, Any]:
    voice, start = matter.voice, matter.answer.asked.plan.study.start
    earned = matter.strands("profit", cumulative=True)
    customers = matter.strands("subscribers")
    titles = {
        "pairs_title": findings.pairs(matter),
        "profit_title": findings.profit(earned, voice),
        "customers_title": findings.customers(customers, voice),
    }
    return {
        **titles,
        "pairs": pairs_chart(matter.matches, voice, titles["pairs_title"]),
        "profit": bands_chart(earned, start, voice, voice.money, titles["profit_title"]),
        "customers": bands_chart(
            customers, start, voice, lambda x: voice.count(round(x)), titles["customers_title"]
        ),
    }


def _people(matter: Matter) -> dict[str, Any]:
    steps, occasions = reach(matter), path(matter)
    return {
        "raced": matter.raced,
        "reach_title": findings.losses([(step.label, step.counts) for step in steps], matter.voice),
        "reach": steps,
        "path": occasions,
        "figures": figures(matter),
    }


def _money(matter: Matter) -> dict[str, Any]:
    title = findings.money(matter)
    return {
        "money_title": title,
        "money": money_chart(matter.spends, matter.answer.asked.plan.purse(), matter.voice, title),
    }


def _difference(matter: Matter) -> dict[str, Any]:
    """The best two strategies that spend, node by node; nothing where there is only one."""
    best = [
        one.strategy
        for one in matter.answer.verdict.ranking
        if one.strategy in {player.name for player in matter.raced}
    ]
    if len(best) < 2:
        return {"tree": ""}
    first, second = matter.players[best[0]], matter.players[best[1]]
    parts = nodes(matter, first, second)
    if not parts:
        return {"tree": ""}
    title = findings.tree(parts, first, second, matter.voice)
    apart = matter.mean(first.name, "profit") - matter.mean(second.name, "profit")
    return {
        "tree_title": title,
        "tree": tree_chart(parts, first, second, matter.voice, title),
        "tree_first": first,
        "tree_second": second,
        "tree_apart": matter.voice.money(apart, signed=True),
    }


def _asked(matter: Matter) -> dict[str, Any]:
    numbers = counted(assumptions(matter.answer))
    return {
        "spending": matter.spending,
        "bought": (bought := lines(matter)),
        "sections": tuple(dict.fromkeys(line.section for line in bought)),
        "compared": {player.name: compared_with(matter, player) for player in matter.spending},
        "labels": {player.name: player.label for player in matter.players.values()},
        "notes": [(player, matter.note(player)) for player in matter.spending if matter.note(player)],
        "implications": implications(matter),
        "evidence_title": findings.evidence(numbers, matter.voice),
        "evidence": graded(numbers, matter),
    }


def _run(result: Result, matter: Matter) -> dict[str, Any]:
    plan, voice, about = matter.answer.asked.plan, matter.voice, result.about
    size = plan.study.market.people.size
    return {
        "people": voice.count(size),
        "races": voice.count(matter.answer.verdict.replications),
        "days": voice.count(plan.days),
        "seed": str(plan.seed),
        "facts": (
            ("Study", matter.answer.asked.name),
            ("First day", plan.study.start.isoformat()),
            ("Length", voice.text("{days:count} days", days=plan.days)),
            ("Purse", voice.money(plan.purse())),
            (
                "Races",
                voice.text(
                    "{done:count} of {all:count}",
                    done=matter.answer.verdict.replications,
                    all=plan.replications,
                ),
            ),
            ("Seed", str(plan.seed)),
            ("People in the market", voice.count(size)),
            ("Rows simulated", voice.count(plan.people)),
            ("People a row stands for (w)", voice.number(size / plan.people)),
            (
                "Versions",
                f"Shapan {about.get('shapan', '')}, Python {about.get('python', '')}, NumPy {about.get('numpy', '')}",
            ),
            ("Machine", about.get("machine", "")),
            ("Run on", about.get("created", "")),
            ("Study fingerprint", about.get("study_hash", "")[:16]),
        ),
    }
