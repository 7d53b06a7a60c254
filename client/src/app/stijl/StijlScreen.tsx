import { Button } from '@mantine/core';
import { AvatarRow } from '../../ui/person/AvatarRow.tsx';
import { Columns } from '../../ui/page/Columns.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ThemaBand } from '../../ui/page/ThemaBand.tsx';
import { Headline, Headlines } from '../../ui/page/Headline.tsx';
import { FilterBar } from '../../ui/filter/FilterBar.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { DemoBanner } from '../../ui/notice/DemoBanner.tsx';
import { OfflineNotice } from '../../ui/notice/OfflineNotice.tsx';
import { SearchButton } from '../../ui/layout/SearchButton.tsx';
import { StijlStates } from './StijlStates.tsx';
import { lines, people, themas, words } from './samples.ts';

const opened = Date.now();
const before = (days: number) => new Date(opened - days * 86_400_000).toISOString();

function Lines() {
  const filters = useFilters(['status', 'buurt']);
  return (
    <Section title={words.linesTitle}>
      <FilterBar
        filters={filters}
        fields={[
          { key: 'status', label: words.filterStatus, options: [{ value: 'stokt', label: 'stokt' }] },
          { key: 'buurt', label: words.filterArea, options: [{ value: 'w', label: words.area }] },
        ]}
        result={words.result}
      />
      <Headlines>
        {lines.map((line) => (
          <Headline
            key={line.number}
            to={`/actielijnen/${line.number}`}
            number={line.number}
            title={line.title}
            mark={<StatusMark status={line.status} />}
            meta={<TimeText moment={before(line.daysAgo)} as="relative" />}
          >
            {line.sentence}
          </Headline>
        ))}
      </Headlines>
    </Section>
  );
}

/** All parts of the house on one page, to look at while building. */
export default function StijlScreen() {
  return (
    <>
      <DemoBanner />
      <OfflineNotice connected={false} />
      <SearchButton onClick={() => {}} />
      <Page
        title={words.title}
        lead={words.lead}
        accent={3}
        back={{ to: '/', label: words.back }}
        kicker={<ThemaBand name={words.title} />}
        actions={<Button>{words.actions}</Button>}
      >
        <Columns
          aside={
            <>
              <Section title={words.peopleTitle}>
                <AvatarRow people={people} />
              </Section>
              <Section title={words.timeTitle}>
                <p>
                  <TimeText moment="2026-12-04T18:30:00Z" />
                </p>
                <p>
                  <TimeText moment="2023-03-23" as="day" />
                </p>
              </Section>
            </>
          }
        >
          <Lines />
        </Columns>
        <Section title={words.themasTitle}>
          {themas.map((name, index) => (
            <ThemaBand key={name} name={name} accent={index + 1} to="/_stijl" />
          ))}
        </Section>
        <Section title={words.textTitle}>
          <Paragraphs text={words.text} />
        </Section>
        <StijlStates />
      </Page>
    </>
  );
}
