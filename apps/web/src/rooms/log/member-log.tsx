import { call } from '../../device/api.ts';
import { dropEntry, secondEntry } from '@throughline/protocol';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Notices } from '../../parts/notice.tsx';
import { Said } from '../../parts/said.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { Propose } from './propose.tsx';
import { useLog } from './use-log.ts';

/**
 * The log: what was hidden or merged, why, and by two people or a convener alone; and the proposals that wait for a
 * second person.
 */
export const LogPage = ({ circle }: { readonly circle: string }) => {
  const words = usePack('log');
  return (
    <MemberPage circle={circle} title={words.logTitle} column="column">
      {(member) => <Log {...member} />}
    </MemberPage>
  );
};

const Log = (member: Member) => {
  const { app } = useWords();
  const words = usePack('log');
  const { device } = useSession();
  const { id, place, data } = member;
  const [notice, setNotice] = useState<string | null>(null);
  const [, go] = useLocation();
  const search = useSearch();
  const voice = data.voices?.find((one) => one.id === new URLSearchParams(search).get('ask'));
  const { data: log, problem, again } = useLog(member);
  const entries = log?.entries ?? null;

  const settle = async (entry: string, how: typeof secondEntry | typeof dropEntry) => {
    const answered = await call(how, {
      at: { circle: id },
      pass: place.pass,
      body: { key: device.key(id, 'ballot'), entry },
    });
    setNotice(answered.ok ? words.settled : answered.offline ? app.offline : answered.refusal.words);
    void again();
  };
  if (voice !== undefined && voice.state === 'asked') {
    return (
      <Propose
        member={member}
        voice={voice}
        onDone={(words) => {
          setNotice(words);
          go(`/c/${id}/log`, { replace: true });
          void again();
        }}
        onLeave={() => go(`/c/${id}`)}
      />
    );
  }
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{words.logTitle}</h1>
        <p className="soft">{words.logMore}</p>
      </div>
      <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
      <Said>{problem === 'offline' ? app.offline : null}</Said>
      {entries !== null && entries.length === 0 ? <Empty heading={words.logNone} /> : null}
      <ul className="voice-list">
        {(entries ?? []).map((entry) => (
          <li key={entry.id} className="stack-tight">
            <p>
              <strong>
                {entry.state === 'proposed'
                  ? words.proposed[entry.action]
                  : entry.state === 'dropped'
                    ? words.dropped
                    : words.actions[entry.action]}
              </strong>
              : {words.reasons[entry.reason]}
              {entry.state === 'done' ? `, ${words.by[entry.by]}` : ''}.
            </p>
            {entry.text === '' ? (
              <p className="soft">{words.wordsWithheld}</p>
            ) : (
              <p className="words" dir="auto">
                {entry.text}
              </p>
            )}
            {entry.intoText === null ? null : (
              <p className="words soft" dir="auto">
                → {entry.intoText}
              </p>
            )}
            {entry.state === 'proposed' && place.joined ? (
              <div className="row">
                <Button onPress={() => void settle(entry.id, secondEntry)}>{words.second}</Button>
                <Button kind="quiet" onPress={() => void settle(entry.id, dropEntry)}>
                  {words.drop}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <CircleMenu circle={id} place={place} />
    </div>
  );
};
