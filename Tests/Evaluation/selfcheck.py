"""Checks what judges here, on small examples whose figures are known."""
import align
import table
import timeline


def run():
    check_average_precision()
    check_thresholds()
    check_timeline()
    check_table()
    print('self-check ok')


def check_average_precision():
    assert align.average_precision([.9, .8, .7], [True, False, True]) == (1 + 2 / 3) / 2
    assert align.average_precision([.5, .5], [True, False]) == align.average_precision([.5, .5], [False, True]) == .5
    assert align.average_precision([.1, .2], [False, False]) == 0


def check_thresholds():
    assert abs(align.best_threshold([(.1, False), (.4, False), (.6, True), (.9, True)]) - .5) < 1e-9
    assert align.best_threshold([(.3, True), (.7, True)]) == 0
    assert align.crossed_accuracy([.1, .2, .8, .9], [False, False, True, True]) == 1


def check_timeline():
    event = lambda name, start, *dates: {'id': name, 'start': start, 'end': start + 4, 'dates': list(dates)}
    gold = {'x': {'id': 'x', 'text': 'fell rose left came', 'after': [['A', 'B'], ['B', 'C']], 'coexist': [['C', 'D']],
                  'events': [event('A', 0, '2023-07'), event('B', 5), event('C', 10, '2023-08-02'), event('D', 15)]}}
    assert set(timeline.ordered_pairs(gold['x'])) == {('A', 'B'), ('A', 'C'), ('A', 'D'), ('B', 'C'), ('B', 'D')}
    dated = lambda start, begin, end: {'start': start, 'end': start + 4, 'from': begin, 'until': end}
    found = {'x': {'id': 'x', 'events': [dated(0, '2023-07-04', '2023-07-05'), {'start': 5, 'end': 9},
                                         dated(10, '2023-08-01', '2023-08-02'), dated(16, '2023-07-01', '2023-07-03')]}}
    values, errors = timeline.score(gold, found)
    # A and C are in order, A and D are not, and nothing tells where B stands.
    assert values == {'order, both dated': .5, 'order, of all': .2, 'begins, both dated': .5, 'begins, of all': .2,
                      'dates, of dated': .5, 'dates, of all': .5}, values
    assert len(errors) == 2, errors
    found['x']['events'][2]['after'] = [1]
    assert timeline.score(gold, found)[0]['order, of all'] == .4
    found['x']['events'][3].update({'from': '2023-07-01', 'until': '2023-08-01'})
    # July holds the fourth of July: neither is before the other.
    assert timeline.score(gold, found)[0]['order, both dated'] == 1


def check_table():
    row = table.Row('a', 'F1', .8123, .85, '.7 X', 1234.5)
    assert row.cells == ('a', 'F1', '0.812', '0.850', '.7 X', '1,234')
    assert row.remark({('a', 'F1'): .82}) == 'below the floor, worse than 0.820'
    assert row.remark({('a', 'F1'): .812}) == 'below the floor'
