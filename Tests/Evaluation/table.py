"""The table: printed, recorded in the README, compared with what is recorded there."""
import datetime
from dataclasses import dataclass

COLUMNS = ('set', 'measure', 'ours', 'floor', 'best baseline', 'words/s')
# A difference that the digits shown cannot show is none.
NOTICEABLE = 0.0005


@dataclass
class Row:
    set: str
    measure: str
    ours: float
    floor: float | None
    baseline: str
    # Words a second on one core; None where no article is analysed, or too few to say.
    speed: float | None

    @property
    def key(self):
        return self.set, self.measure

    @property
    def cells(self):
        return (self.set, self.measure, f'{self.ours:.3f}', '' if self.floor is None else f'{self.floor:.3f}',
                self.baseline, '' if self.speed is None else f'{self.speed:,.0f}')

    @property
    def is_below_floor(self):
        return self.floor is not None and self.ours < self.floor - NOTICEABLE

    def remark(self, recorded):
        remarks = []
        before = recorded.get(self.key)
        if self.is_below_floor:
            remarks.append('below the floor')
        if before is not None and abs(self.ours - before) > NOTICEABLE:
            remarks.append(f'{"worse" if self.ours < before else "better"} than {before:.3f}')
        return ', '.join(remarks)


def text(rows, recorded):
    lines = [COLUMNS + ('',)] + [row.cells + (row.remark(recorded),) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return '\n'.join('  '.join(
        cell.rjust(width) if 2 <= column <= 3 or column == 5 else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in lines)


def markdown(rows):
    head = ['| ' + ' | '.join(COLUMNS) + ' |  |', '|---|---|---:|---:|---|---:|---|']
    return '\n'.join(head + ['| ' + ' | '.join(row.cells + (row.remark({}),)) + ' |' for row in rows])


class Recorded:
    """The last recorded table, between two comments of the README."""
    START, END = '<!-- evaluation -->', '<!-- end of evaluation -->'

    @staticmethod
    def read(path):
        """The recorded figures by set and measure; none where nothing was recorded."""
        _, found, rest = path.read_text(encoding='utf-8').partition(Recorded.START)
        values = {}
        for line in rest.partition(Recorded.END)[0].splitlines() if found else []:
            cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
            try:
                values[cells[0], cells[1]] = float(cells[2])
            except (IndexError, ValueError):
                continue
        return values

    @staticmethod
    def write(path, table):
        before, start, rest = path.read_text(encoding='utf-8').partition(Recorded.START)
        _, end, after = rest.partition(Recorded.END)
        if not (start and end):
            raise SystemExit(f'evaluate: {path} has no place for the table: {Recorded.START} … {Recorded.END}')
        today = datetime.date.today().isoformat()
        path.write_text(f'{before}{start}\nMeasured by `make evaluate RECORD=1` on {today}:\n\n{table}\n{end}{after}',
                        encoding='utf-8')
