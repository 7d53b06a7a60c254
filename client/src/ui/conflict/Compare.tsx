import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/call.ts';
import classes from './Compare.module.css';
import { chosen, differing, proposal } from './merge.ts';
import type { Side } from './merge.ts';
import type { Conflict } from './useVersioned.ts';

/** How a field is called and how its value reads. */
export type Fields<Values> = {
  [Key in keyof Values]: { label: string; show: (value: Values[Key]) => string };
};

interface Props<Values extends object> {
  conflict: Conflict<Values>;
  fields: Fields<Values>;
  /** Saves what was chosen. */
  save: (values: Values) => Promise<void>;
  onBack: () => void;
}

interface OptionProps {
  name: string;
  label: string;
  text: string;
  checked: boolean;
  onChoose: () => void;
}

function Option({ name, label, text, checked, onChoose }: OptionProps) {
  const { t } = useTranslation('ui');
  return (
    <label className={classes.option}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} className={classes.radio} />
      <span className={classes.side}>{label}</span>
      <span className={classes.value} dir="auto">
        {text || t('conflict.empty')}
      </span>
    </label>
  );
}

/**
 * Two versions side by side, field by field, for a person to choose from (rule 10). Proposed is what overwrites nobody:
 * the other's where one changed nothing oneself.
 */
export function Compare<Values extends object>({ conflict, fields, save, onBack }: Props<Values>) {
  const { t } = useTranslation('ui');
  const { mine, theirs } = conflict;
  const keys = differing(mine, theirs);
  const [choice, setChoice] = useState<Partial<Record<keyof Values, Side>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const intro = useRef<HTMLParagraphElement>(null);
  const sideOf = (key: keyof Values): Side => choice[key] ?? proposal(key, conflict);

  // Also when a third person was faster while one chose.
  useEffect(() => intro.current?.focus(), [conflict]);

  async function keep(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await save(
        chosen(mine, theirs, Object.fromEntries(keys.map((key) => [key, sideOf(key)])) as typeof choice),
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={classes.compare}>
      <p ref={intro} tabIndex={-1} className={classes.intro}>
        {keys.length > 0 ? t('conflict.text') : t('conflict.same')}
      </p>
      {keys.map((key) => (
        <fieldset key={key} className={classes.field}>
          <legend className={classes.legend}>{fields[key].label}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <Option
              key={side}
              name={key}
              label={t(`conflict.${side}`)}
              text={fields[key].show(conflict[side][key])}
              checked={sideOf(key) === side}
              onChoose={() => setChoice({ ...choice, [key]: side })}
            />
          ))}
        </fieldset>
      ))}
      {problem && <p role="alert">{problem}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('conflict.back')}
        </Button>
        <Button loading={busy} onClick={() => void keep()}>
          {t('conflict.keep')}
        </Button>
      </div>
    </div>
  );
}
