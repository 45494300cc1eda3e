import { call } from '../../device/api.ts';
import { linkTo } from '@throughline/device';
import { changeAffected, type DeskCircle, readDeskCircle, type ShownCount } from '@throughline/protocol';
import { useState } from 'react';
import { refetch } from '../../device/use-fetched.ts';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Faults, type FaultLine } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import { OurThread } from '../../parts/our-thread.tsx';
import { NotHeardBadge, PositionBadge } from '../../parts/position-shape.tsx';
import { shownWords } from '../round/round-section.tsx';

/**
 * One thread for each affected group. It goes as far as the group was with us: invited, joined, heard, and later the
 * consent round.
 */
export const WhoseOur = ({
  id,
  desk,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly notify: (words: string) => void;
}) => {
  const { circle } = usePack('desk');
  const [editing, setEditing] = useState(false);
  if (editing) return <EditOur id={id} desk={desk} onDone={() => setEditing(false)} notify={notify} />;
  return (
    <section>
      <h2>{circle.affectedHeading}</h2>
      <p className="small soft">{circle.homeOur}</p>
      <div className="scroll-x">
        <table className="our">
          <caption className="unseen">{circle.caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{circle.affectedHeading}</span>
              </th>
              {Object.values(circle.columns).map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desk.whoseOur.map(({ affected, joined, heard, consented }) => {
              const place = desk.circle.positions.findIndex(({ id: position }) => position === affected.position);
              return (
                <tr key={affected.id}>
                  <th scope="row">
                    <span className="our-name">
                      {place < 0 ? <NotHeardBadge /> : <PositionBadge place={place} />}
                      <span dir="auto">
                        {affected.name}
                        {affected.toBeAsked === null ? null : (
                          <span className="more soft small">
                            {circle.asks(affected.toBeAsked.by, dateWords(affected.toBeAsked.date))}
                          </span>
                        )}
                        {affected.toBeAsked === null && heard.kind === 'not-heard' ? (
                          <button type="button" className="button quiet small" onClick={() => setEditing(true)}>
                            {circle.nobodyAsks}
                          </button>
                        ) : null}
                      </span>
                    </span>
                  </th>
                  <OurThread
                    steps={[
                      {
                        name: 'invited',
                        text:
                          affected.invited === null || affected.invited === 0
                            ? circle.notYet
                            : String(affected.invited),
                        reached: (affected.invited ?? 0) > 0 || reached(joined),
                      },
                      {
                        name: 'joined',
                        text: shownWords(joined, { ...circle, notHeard: circle.notYet }),
                        reached: reached(joined),
                      },
                      {
                        name: 'heard',
                        text: shownWords(heard, { ...circle, someJoined: circle.heard }),
                        reached: reached(heard),
                      },
                      {
                        name: 'consented',
                        text:
                          consented === null
                            ? circle.noRound
                            : shownWords(consented, { ...circle, someJoined: circle.heard }),
                        reached: consented !== null && reached(consented),
                      },
                    ]}
                  />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Button kind="quiet" onPress={() => setEditing(true)}>
        {circle.changeOur}
      </Button>
    </section>
  );
};

const reached = (count: ShownCount): boolean => count.kind !== 'not-heard';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly invited: string;
  readonly by: string;
  readonly date: string;
};

const EditOur = ({
  id,
  desk,
  onDone,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly onDone: () => void;
  readonly notify: (words: string) => void;
}) => {
  const { circle, account } = usePack('desk');
  const [rows, setRows] = useState<readonly Row[]>(() =>
    desk.affected.map(({ id: own, name, position, invited, toBeAsked }) => ({
      id: own,
      name,
      position: position ?? '',
      invited: invited === null ? '' : String(invited),
      by: toBeAsked?.by ?? '',
      date: toBeAsked?.date ?? '',
    })),
  );
  const [faults, setFaults] = useState<readonly FaultLine[]>([]);
  const set = (index: number, change: Partial<Row>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.words;
  const save = async () => {
    const affected = rows.map(({ id: own, name, position, invited, by, date }) => ({
      id: own,
      name,
      position: desk.circle.positions.find((one) => one.id === position)?.id ?? null,
      invited: /^\d+$/.test(invited.trim()) ? Number(invited) : null,
      toBeAsked: by.trim() === '' && date === '' ? null : { by, date },
    }));
    const answered = await call(changeAffected, { at: { circle: id }, body: { affected } });
    if (!answered.ok)
      return setFaults([
        {
          field: answered.offline ? 'affected.0.name' : (answered.refusal.field ?? 'affected.0.name'),
          words: answered.offline ? account.offline : answered.refusal.words,
        },
      ]);
    await refetch(linkTo(readDeskCircle, { circle: id }));
    notify(circle.saveOur);
    onDone();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{circle.changeOur}</h2>
      <p className="soft">{circle.affectedMore}</p>
      <Faults heading={circle.faults(faults.length)} faults={faults} />
      <ol className="our-edit">
        {rows.map((row, index) => (
          <li key={row.id || index}>
            <Field
              label={circle.affectedName(index + 1)}
              name={`affected.${index}.name`}
              value={row.name}
              onValue={(name) => set(index, { name })}
              fault={faultOf(`affected.${index}.name`)}
            />
            <div className="field">
              <label htmlFor={`our-${index}-position`}>{circle.affectedPosition(index + 1)}</label>
              <select
                id={`our-${index}-position`}
                className="box"
                value={row.position}
                onChange={(event) => set(index, { position: event.target.value })}
              >
                <option value="">{circle.affectedNone}</option>
                {desk.circle.positions.map(({ id: position, name }) => (
                  <option key={position} value={position}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <Field
              label={circle.invited(index + 1)}
              name={`affected.${index}.invited`}
              inputMode="numeric"
              value={row.invited}
              onValue={(invited) => set(index, { invited })}
            />
            <Field
              label={circle.askedBy}
              name={`affected.${index}.toBeAsked.by`}
              value={row.by}
              onValue={(by) => set(index, { by })}
              fault={faultOf(`affected.${index}.toBeAsked.by`)}
            />
            <Field
              label={circle.askedByDate}
              type="date"
              name={`affected.${index}.toBeAsked.date`}
              value={row.date}
              onValue={(date) => set(index, { date })}
              fault={faultOf(`affected.${index}.toBeAsked.date`)}
            />
            <Button kind="quiet" onPress={() => setRows(rows.filter((_, at) => at !== index))}>
              {circle.removeAffected(index + 1)}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        onPress={() => setRows([...rows, { id: '', name: '', position: '', invited: '', by: '', date: '' }])}
      >
        {circle.addAffected}
      </Button>
      <div className="row">
        <Button kind="filled" type="submit">
          {circle.saveOur}
        </Button>
        <Button onPress={onDone}>{circle.leaveOur}</Button>
      </div>
    </form>
  );
};
