import classes from './Choice.module.css';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  /** When the label is in another language than the page. */
  lang?: string;
  /** Options with the same group stand together under its name. */
  group?: string;
}

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, with the list of the browser itself: it works with every thumb and reader, and weighs nothing. */
export function Choice<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <label className={classes.choice}>
      <span className={classes.label}>{label}</span>
      <select
        className={classes.select}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {grouped(options).map(({ group, members }) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(asOption)}
            </optgroup>
          ) : (
            members.map(asOption)
          ),
        )}
      </select>
    </label>
  );
}

function asOption({ value, label, lang }: ChoiceOption<string>) {
  return (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  );
}

interface Group {
  group: string | undefined;
  members: ChoiceOption<string>[];
}

function grouped(options: readonly ChoiceOption<string>[]): Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
