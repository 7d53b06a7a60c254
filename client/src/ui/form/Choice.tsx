import classes from './Choice.module.css';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  /** When the label is in another language than the page. */
  lang?: string;
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
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
