import type { DeskCircle } from '@throughline/protocol';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import type { Person } from './roster-data.ts';

/** The roster as a table, by name. */
export const RosterTable = ({
  people,
  affected,
  onRemove,
}: {
  readonly people: readonly Person[];
  readonly affected: DeskCircle['affected'];
  readonly onRemove: (person: Person) => void;
}) => {
  const { roster } = usePack('gathering');
  const byName = [...people].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="scroll-x" role="region" aria-label={roster.title} tabIndex={0}>
      <table className="table roster">
        <caption>{roster.caption(people.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{roster.name}</th>
            <th scope="col">{roster.email}</th>
            <th scope="col">{roster.group}</th>
            <th scope="col">{roster.invitedOn}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {byName.map((person) => (
            <tr key={person.id}>
              <th scope="row" dir="auto">
                {person.name}
              </th>
              <td data-label={roster.email}>{person.email ?? '–'}</td>
              <td dir="auto" data-label={roster.group}>
                {affected.find(({ id }) => id === person.affected)?.name ?? roster.noGroup}
              </td>
              <td data-label={roster.invitedOn}>
                {person.email === null ? '–' : person.invitedOn === null ? roster.notSent : dateWords(person.invitedOn)}
              </td>
              <td>
                <Button kind="quiet" onPress={() => onRemove(person)}>
                  <span className="unseen">{roster.remove(person.name)}</span>
                  <span aria-hidden="true">{roster.takeOff}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
