/** A part of a step: a heading and what stands under it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  // A section that is a job of its own, beside the one above it.
  apart: { marginTop: '8px', paddingTop: '20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly title: string;
  readonly isApart?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, isApart = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.section, isApart && styles.apart)} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
