#!/usr/bin/env python3
"""Measures every stage of the analysis on third-party data and prints one table.

  evaluate.py [--only PART] [--errors] [--record] [--strict] [--program PATH] [--data FOLDER]
  evaluate.py --self-check

The judges are the scripts that come with the data (`score_*.py`), imported as they are; what has no judge there is
judged by `align.py` and `timeline.py` beside this file. The driver is Python because the judges are: it needs nothing
but the program itself to be built. Every run of the program uses one thread; two sets are measured at a time.
`--record` writes the table into README.md; every later run marks what became worse than that. `--strict` leaves with
status 1 when a measure is below its floor.
"""
import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from program import Program
from sets import SETS
from table import Recorded, Row, markdown, text

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORKERS = 2


def arguments():
    parser = argparse.ArgumentParser(prog='evaluate', description='Measures the analysis on third-party data.')
    parser.add_argument('--only', default='', metavar='PART', help='sets whose name contains this')
    parser.add_argument('--errors', action='store_true', help='show examples of what each set got wrong')
    parser.add_argument('--record', action='store_true', help='write the table into README.md')
    parser.add_argument('--strict', action='store_true', help='fail when a measure is below its floor')
    parser.add_argument('--program', type=Path, default=ROOT / '.build/release/synoptic')
    parser.add_argument('--data', type=Path, default=Path(os.environ.get('SYNOPTIC_EVAL') or ROOT / '../shared/eval/dev'))
    parser.add_argument('--self-check', action='store_true', help="check the judges, on examples of their own")
    return parser.parse_args()


def measure(chosen, program, data):
    """The outcome of one set, in a process of its own."""
    return chosen.run(Program(program), data)


def rows(chosen, outcome):
    """A row for each measure; the speed is the set's and stands in the first."""
    for number, measure in enumerate(chosen.measures):
        yield Row(chosen.name, measure.name, outcome.values[measure.name], measure.floor, measure.baseline,
                  outcome.speed if number == 0 else None)


def show_errors(chosen, outcome, limit=8):
    """Examples from all over the set: every n-th, so that no single text fills the list."""
    print(f'\n{chosen.name}')
    for error in outcome.errors[::max(1, len(outcome.errors) // limit)][:limit]:
        print(f'  {error}')


def main():
    options = arguments()
    if options.self_check:
        import selfcheck
        return selfcheck.run()
    chosen = [each for each in SETS if options.only in each.name]
    if not chosen:
        sys.exit(f'evaluate: no set is called like {options.only!r}; there are: ' + ', '.join(s.name for s in SETS))
    if options.record and options.only:
        sys.exit('evaluate: only a whole run is recorded')
    present = [each for each in chosen if each.is_in(options.data)]
    for each in chosen:
        if each not in present:
            print(f'skipped: {each.name} (no {each.file} in {options.data})', file=sys.stderr)
    if not present:
        return
    if not options.program.exists():
        sys.exit(f'evaluate: {options.program} is not built')

    start = time.monotonic()
    with ProcessPoolExecutor(WORKERS) as pool:
        futures = [pool.submit(measure, each, options.program, options.data) for each in present]
        outcomes = [future.result() for future in futures]
    table = [row for each, outcome in zip(present, outcomes) for row in rows(each, outcome)]
    readme = ROOT / 'README.md'
    print(text(table, Recorded.read(readme)))
    words, seconds = (sum(getattr(o, field) for o in outcomes) for field in ('words', 'seconds'))
    print(f'\n{words} words analysed, {words / seconds if seconds else 0:.0f} a second on one core; '
          f'{time.monotonic() - start:.0f} s in all')
    if options.errors:
        for each, outcome in zip(present, outcomes):
            show_errors(each, outcome)
    if options.record:
        Recorded.write(readme, markdown(table))
    if options.strict and any(row.is_below_floor for row in table):
        sys.exit(1)


if __name__ == '__main__':
    main()
