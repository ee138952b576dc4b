#!/usr/bin/env python3
"""Writes the sentence pairs of a set as `train scores` reads them: {"a", "b", "label": 0…1}.

  pairs.py ecbplus|headlines|mrpc [FOLDER]    FOLDER holds the evaluation data (default $SYNOPTIC_EVAL,
                                              else shared/eval/dev beside the checkout)
"""
import json
import os
import sys
from pathlib import Path

import judges


def events(data):
    """Two events in common, or not."""
    for record, row in zip(*judges.event_records(data)):
        yield {**record, 'label': int(row['shared_events'] >= 2)}


def headlines(data):
    """Grades from 0 to 5."""
    for row in judges.read(data / 'align/sts-headlines.jsonl'):
        yield {'a': row['a'], 'b': row['b'], 'label': row['score'] / 5}


def paraphrases(data):
    for row in judges.read(data / 'align/mrpc.jsonl'):
        yield {'a': row['a'], 'b': row['b'], 'label': row['label']}


SETS = {'ecbplus': events, 'headlines': headlines, 'mrpc': paraphrases}

if __name__ == '__main__':
    if len(sys.argv) < 2 or sys.argv[1] not in SETS:
        sys.exit(__doc__)
    root = Path(__file__).resolve().parent.parent.parent
    stated = sys.argv[2] if len(sys.argv) > 2 else os.environ.get('SYNOPTIC_EVAL')
    folder = Path(stated or root / '../shared/eval/dev')
    for pair in SETS[sys.argv[1]](folder):
        print(json.dumps(pair, ensure_ascii=False))
