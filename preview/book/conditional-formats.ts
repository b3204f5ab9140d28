/** The one place for the conditional formats of a book: what the Rich API said about each, and the rule in Univer that shows it. */
import { Rectangle, type IRange } from '@univerjs/core';
import { AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, SetConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import type { Area, ConditionalFormatState } from '../host/book';
import { conditionalRule } from './conditional-rule';
import { areaOf, rangeOf } from './rectangle';
import type { UniverDoor } from './univer-door';

export class ConditionalFormats {
  /** Excel's words by id; whether the rule is still there and where, Univer knows. */
  private readonly words = new Map<string, Omit<ConditionalFormatState, 'area'>>();
  private count = 0;

  constructor(private readonly door: UniverDoor) {}

  list(sheetId: string): readonly ConditionalFormatState[] {
    return this.rules(sheetId).flatMap(({ cfId, ranges }) => {
      const words = this.words.get(cfId);
      const first = ranges[0];
      return words === undefined || first === undefined ? [] : [{ ...words, area: areaOf(first) }];
    });
  }

  add(format: Omit<ConditionalFormatState, 'id'>): ConditionalFormatState {
    this.count += 1;
    const state = { ...format, id: `cf-${this.count}` };
    this.words.set(state.id, withoutArea(state));
    this.door.run(AddConditionalRuleMutation, { subUnitId: state.sheetId, rule: ruleOf(state, [rangeOf(state.area)]) });
    return state;
  }

  change(id: string, change: Partial<Pick<ConditionalFormatState, 'rule' | 'look' | 'stopIfTrue'>>): void {
    const words = this.words.get(id);
    const ranges = words === undefined ? undefined : this.rules(words.sheetId).find(({ cfId }) => cfId === id)?.ranges;
    const first = ranges?.[0];
    if (words === undefined || ranges === undefined || first === undefined) throw new Error(`No conditional format ${id}.`);
    const changed = { ...words, ...change };
    this.words.set(id, changed);
    this.door.run(SetConditionalRuleMutation, { subUnitId: changed.sheetId, cfId: id, rule: ruleOf({ ...changed, area: areaOf(first) }, ranges) });
  }

  /** Takes the area out of every format; one that is left without cells is gone. */
  remove(sheetId: string, area: Area): void {
    for (const rule of this.rules(sheetId)) {
      const left = Rectangle.subtractMulti([...rule.ranges], [rangeOf(area)]);
      if (left.length === 0) {
        this.words.delete(rule.cfId);
        this.door.run(DeleteConditionalRuleMutation, { subUnitId: sheetId, cfId: rule.cfId });
      } else if (left.length !== rule.ranges.length || !left.every((range, n) => Rectangle.equals(range, rule.ranges[n] as IRange))) {
        this.door.run(SetConditionalRuleMutation, { subUnitId: sheetId, cfId: rule.cfId, rule: { ...rule, ranges: left } });
      }
    }
  }

  private rules(sheetId: string) {
    return [...(this.door.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.door.unitId, sheetId) ?? [])];
  }
}

function ruleOf(state: ConditionalFormatState, ranges: readonly IRange[]) {
  return { cfId: state.id, ranges: [...ranges], stopIfTrue: state.stopIfTrue, rule: conditionalRule(state, state.area) };
}

function withoutArea({ area: _area, ...words }: ConditionalFormatState): Omit<ConditionalFormatState, 'area'> {
  return words;
}
