import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useNow } from './useNow.ts';
import {
  dateInWords,
  dayInWords,
  exactMoment,
  momentInWords,
  monthInWords,
  relativeInWords,
} from './words.ts';

interface Props {
  /** ISO 8601: a moment, or a date alone (`2026-12-04`). */
  moment: string;
  /** `moment`: "donderdag 4 december, 19.30 uur"; `day`: without the time; `relative`: "3 dagen geleden"; `date`: "4 december 2026"; `month`: "december 2026". */
  as?: 'moment' | 'day' | 'relative' | 'date' | 'month';
}

const inWords = {
  moment: momentInWords,
  day: dayInWords,
  relative: relativeInWords,
  date: dateInWords,
  month: monthInWords,
};

/** A moment in the words that people use; the exact one on hover and for machines. */
export function TimeText({ moment, as = 'moment' }: Props) {
  useTranslation(); // another language is another text
  const now = useNow();
  const language = currentLanguage();
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const dateOnly = !moment.includes('T');
  const exact = dateOnly ? `${dayInWords(date, language, new Date(0))}` : exactMoment(date, language);
  return (
    <time dateTime={moment} title={exact}>
      {inWords[as](date, language, now)}
    </time>
  );
}
