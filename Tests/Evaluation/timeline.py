#!/usr/bin/env python3
"""Judges the dates of events and their order, on articles whose salient events are put in order by hand (TimeSET).

  timeline.py GOLD.jsonl PRED.jsonl

GOLD: {"id", "text", "events": [{"id", "start", "end", "dates"}], "after": [[earlier, later]], "coexist": [[id, id]]}
PRED: what `synoptic analyze` writes: {"id", "events": [{"start", "end", "from"?, "until"?, "after"?: [index]}]}

An event of the gold is found by the predicted event whose trigger shares most characters with it (the first of equals),
and dated when that has a "from". Wanted are all ordered pairs of events: those in "after" and those that follow from
them, events in "coexist" standing at one place; a pair that follows in both directions is left out.

The order found is that of the dates where one event is over when the other begins: "2 May" is before "June", but not
before or after "May". Where the dates do not tell, it is what follows from dates and from "after" (the events that the
words put before this one) together, by way of any events of the article; what follows in both directions is no order.

  order, both dated   pairs in the right order, of those of two dated events for which an order is found
  order, of all       pairs in the right order, of all pairs
  begins, both dated  pairs in the right order by the days on which they begin alone, of those with two days
  begins, of all      the same, of all pairs
  dates, of dated     events whose "from" is in the day, month or year that the gold gives, of those that the gold dates
                      and that are dated
  dates, of all       the same, of all events that the gold dates
"""
import json
import sys


def score(gold, found):
    right = pairs = dated_right = dated_decided = begins_right = begins_decided = 0
    dates_right = dated = gold_dated = 0
    errors = []
    for name, document in gold.items():
        answer = Answer(document, found[name]['events'])
        for earlier, later in ordered_pairs(document):
            order = answer.order(earlier, later)
            pairs += 1
            right += order > 0
            begins = answer.by_begin(earlier, later)
            begins_right += begins > 0
            begins_decided += begins != 0
            if answer.begin(earlier) and answer.begin(later):
                dated_decided += order != 0
                dated_right += order > 0
            if order < 0:
                errors.append(f'order    {name}: {words(document, earlier)} ({answer.begin(earlier)}) '
                              f'before {words(document, later)} ({answer.begin(later)})')
        for event in document['events']:
            if event['dates']:
                begins = answer.begin(event['id'])
                is_right = bool(begins) and any(begins.startswith(date) for date in event['dates'])
                gold_dated += 1
                dated += bool(begins)
                dates_right += is_right
                if not is_right:
                    errors.append(f'date     {name}: {words(document, event["id"])}: wanted {event["dates"]}, '
                                  f'found {begins}')
    share = lambda part, whole: part / whole if whole else 0.0
    return {'order, both dated': share(dated_right, dated_decided), 'order, of all': share(right, pairs),
            'begins, both dated': share(begins_right, begins_decided), 'begins, of all': share(begins_right, pairs),
            'dates, of dated': share(dates_right, dated), 'dates, of all': share(dates_right, gold_dated)}, errors


class Answer:
    """The predicted events of one article, asked about events of the gold."""

    def __init__(self, document, events):
        self.events = events
        self.places = {event['id']: self.place(event) for event in document['events']}
        self.later = [set() for _ in events]
        for index, event in enumerate(events):
            for earlier in event.get('after', ()):
                self.later[earlier].add(index)
            if 'until' in event:
                begins = (each.get('from', '') for each in events)
                self.later[index] |= {other for other, begin in enumerate(begins) if begin >= event['until']}
        self.reached = {}

    def place(self, event):
        def overlap(index):
            other = self.events[index]
            return min(event['end'], other['end']) - max(event['start'], other['start'])

        best = max(range(len(self.events)), key=overlap, default=None)
        return best if best is not None and overlap(best) > 0 else None

    def begin(self, event):
        """When an event of the gold begins; None when it is not found or has no date."""
        place = self.places[event]
        return None if place is None else self.events[place].get('from')

    def order(self, a, b):
        """1 when the first is before the second, -1 when it is behind it, 0 when neither is known."""
        a, b = self.places[a], self.places[b]
        if a is None or b is None or a == b:
            return 0
        return self.by_date(a, b) or (b in self.behind(a)) - (a in self.behind(b))

    def by_begin(self, a, b):
        """The same by the days on which events of the gold begin, whatever their length."""
        a, b = ((self.begin(event) or '')[:10] for event in (a, b))
        return (a < b) - (a > b) if a and b else 0

    def by_date(self, a, b):
        over = lambda x, y: bool(x.get('until') and y.get('from') and x['until'] <= y['from'])
        a, b = self.events[a], self.events[b]
        return over(a, b) - over(b, a)

    def behind(self, place):
        if place not in self.reached:
            self.reached[place] = reach(place, self.later)
        return self.reached[place]


def ordered_pairs(document):
    """All pairs (earlier, later) that the gold states or implies."""
    place = {event['id']: event['id'] for event in document['events']}

    def root(event):
        while place[event] != event:
            event = place[event]
        return event

    for a, b in document['coexist']:
        place[root(a)] = root(b)
    following = {event: set() for event in place}
    for earlier, later in document['after']:
        following[root(earlier)].add(root(later))
    reached = {event: reach(root(event), following) for event in place}
    return [(a, b) for a in place for b in place if root(b) in reached[a] and root(a) not in reached[b]]


def reach(start, following):
    reached, waiting = set(), [start]
    while waiting:
        for place in following[waiting.pop()]:
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
