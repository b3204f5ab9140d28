/** 依据: every rule of a table with its thresholds, clause and quotation, the readings in force, and what is not modelled. */
import { Badge, Dropdown, Field, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TABLE_BY_ID, type TableId } from '../../domain/policy';
import type { Clause, PolicyChoices } from '../../domain/policy/parameter';
import { policyPage } from '../../domain/readers/page';
import { usePane } from '../pane-context';
import { Section } from './Section';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '20px' },
  choose: { minWidth: 0, width: '100%' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  item: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  result: { fontWeight: tokens.fontWeightSemibold },
  idle: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  when: { margin: 0, paddingLeft: '18px' },
  quotation: { margin: 0, padding: '4px 10px', borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  plain: { margin: 0, paddingLeft: '18px' },
});

interface Props {
  readonly table: TableId;
  readonly choices: PolicyChoices;
  readonly onTable: (table: TableId) => void;
}

const TABLE_IDS = Object.keys(TABLE_BY_ID) as readonly TableId[];

export function RulesPage({ table, choices, onTable }: Props) {
  const styles = useStyles();
  const { language, texts } = usePane();
  const words = texts.rules;
  const page = policyPage(TABLE_BY_ID[table], choices);
  return (
    <div className={styles.page} data-testid="rules-page">
      <Field label={words.choose}>
        <Dropdown className={styles.choose} value={page.title[language]} selectedOptions={[table]} onOptionSelect={(_event, { optionValue }) => onTable(TABLE_IDS.find((id) => id === optionValue) ?? table)}>
          {TABLE_IDS.map((id) => (
            <Option key={id} value={id} text={TABLE_BY_ID[id].title[language]}>{TABLE_BY_ID[id].title[language]}</Option>
          ))}
        </Dropdown>
      </Field>
      <Section title={words.rows}>
        <div className={styles.small}>{words.oneRow}</div>
        <ul className={styles.list}>
          {page.rows.map(({ id, when, then, clause, reading, inForce }) => (
            <li key={id} className={styles.item} data-testid={`rule-${id}`}>
              <span className={mergeClasses(styles.result, !inForce && styles.idle)}>
                {then[language]} {!inForce && <Badge size="small" appearance="tint" color="informative">{words.notInForce}</Badge>}
              </span>
              {when.length === 0 ? (
                <span>{words.otherwise}</span>
              ) : (
                <ul className={styles.when} aria-label={words.when}>
                  {when.map((condition) => (
                    <li key={condition.zh}>{condition[language]}</li>
                  ))}
                </ul>
              )}
              <Quotation clause={clause} reading={reading} />
            </li>
          ))}
        </ul>
      </Section>
      {page.parameters.length > 0 && (
        <Section title={words.parameters}>
          <ul className={styles.list}>
            {page.parameters.map(({ id, title, value, standard, isStandard, others, clause, reading }) => (
              <li key={id} className={styles.item} data-testid={`parameter-${id}`}>
                <span className={styles.small}>{title[language]}</span>
                <span>
                  <span className={styles.result}>{value[language]}</span> {!isStandard && <Badge size="small" appearance="tint" color="warning">{texts.readings.isChosen}</Badge>}
                </span>
                {!isStandard && <span className={styles.small}>{words.standard(standard[language])}</span>}
                {others.length > 0 && <span className={styles.small}>{words.others(others.map((other) => other[language]).join(texts.listJoiner))}</span>}
                <Quotation clause={clause} reading={reading} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.inputs}>
        <ul className={styles.list}>
          {page.inputs.map(({ id, title, holds }) => (
            <li key={id} className={styles.item}>
              <span>{title[language]}</span>
              <span className={styles.small}>{holds[language]}</span>
            </li>
          ))}
        </ul>
      </Section>
      {page.leavesOut.length > 0 && (
        <Section title={words.leavesOut}>
          <ul className={styles.plain} data-testid="leaves-out">
            {page.leavesOut.map((left) => (
              <li key={left.zh}>{left[language]}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Quotation({ clause, reading }: { readonly clause: Clause; readonly reading: string }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <>
      <blockquote className={styles.quotation} lang="zh-CN">{clause.says}</blockquote>
      <span className={styles.small}>
        {texts.why.clause(clause.id)}
        {reading !== '' && ` · ${texts.why.reading(reading)}`}
      </span>
    </>
  );
}
