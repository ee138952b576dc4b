#!/usr/bin/env python3
"""Judges the dates of events, on articles whose salient events are put in order by hand (TimeSET).

  timeline.py GOLD.jsonl PRED.jsonl

GOLD: {"id", "text", "events": [{"id", "start", "end", "dates"}], "after": [[earlier, later]], "coexist": [[id, id]]}
PRED: what `synoptic analyze` writes: {"id", "events": [{"start", "end", "from"?, "until"?}]}

An event of the gold is found by the predicted event whose trigger shares most characters with it (the first of equals),
and dated when that has a "from". Wanted are all ordered pairs of events: those in "after" and those that follow from
them, events in "coexist" standing at one place; a pair that follows in both directions is left out. The order found is
that of the two "from"; events that begin alike have none.

  order, both dated   pairs in the right order, of those for which an order is found
  order, of all       pairs in the right order, of all pairs
  dates, of dated     events whose "from" is in the day, month or year that the gold gives, of those that the gold dates
                      and that are dated
  dates, of all       the same, of all events that the gold dates
"""
import json
import sys


def score(gold, found):
    right = decided = pairs = 0
    dates_right = dated = gold_dated = 0
    errors = []
    for name, document in gold.items():
        begins = {event['id']: begin(event, found[name]['events']) for event in document['events']}
        for earlier, later in ordered_pairs(document):
            a, b = begins[earlier], begins[later]
            pairs += 1
            decided += bool(a and b and a != b)
            right += bool(a and b and a < b)
            if a and b and a > b:
                errors.append(f'order    {name}: {words(document, earlier)} ({a}) before {words(document, later)} ({b})')
        for event in document['events']:
            if event['dates']:
                own, is_right = begins[event['id']], is_dated_right(event, begins[event['id']])
                gold_dated += 1
                dated += bool(own)
                dates_right += is_right
                if not is_right:
                    errors.append(f'date     {name}: {words(document, event["id"])}: wanted {event["dates"]}, found {own}')
    share = lambda part, whole: part / whole if whole else 0.0
    return {'order, both dated': share(right, decided), 'order, of all': share(right, pairs),
            'dates, of dated': share(dates_right, dated), 'dates, of all': share(dates_right, gold_dated)}, errors


def begin(event, predicted):
    """When the predicted event at the place of one of the gold begins; None when there is none or it has no date."""
    overlap = lambda other: min(event['end'], other['end']) - max(event['start'], other['start'])
    best = max(predicted, key=overlap, default=None)
    return best.get('from') if best and overlap(best) > 0 else None


def is_dated_right(event, begins):
    return bool(begins) and any(begins.startswith(date) for date in event['dates'])


def ordered_pairs(document):
    """All pairs (earlier, later) that the gold states or implies."""
    place = {event['id']: event['id'] for event in document['events']}

    def root(event):
        while place[event] != event:
            event = place[event]
        return event

    for a, b in document['coexist']:
        place[root(a)] = root(b)
    following = {}
    for earlier, later in document['after']:
        following.setdefault(root(earlier), set()).add(root(later))
    reached = {event: reach(root(event), following) for event in place}
    return [(a, b) for a in place for b in place if root(b) in reached[a] and root(a) not in reached[b]]


def reach(start, following):
    reached, waiting = set(), [start]
    while waiting:
        for place in following.get(waiting.pop(), ()):
            if place not in reached:
                reached.add(place)
                waiting.append(place)
    return reached


def words(document, name):
    event = next(event for event in document['events'] if event['id'] == name)
    return ' '.join(document['text'][max(0, event['start'] - 30):event['end'] + 30].split())


def load(path):
    with open(path, encoding='utf-8') as lines:
        return {row['id']: row for row in map(json.loads, lines)}


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for measure, value in score(load(sys.argv[1]), load(sys.argv[2]))[0].items():
        print(f'{measure:18} {value:.4f}')
