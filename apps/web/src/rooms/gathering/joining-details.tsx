import { usePack } from '../../kernel/words.tsx';
import { lengthOfAll } from '@throughline/domain';
import type { GatheringView } from '@throughline/protocol';

/** When and where a gathering is, how long it takes, and how to call in. Only what is known is shown. */
export const JoiningDetails = ({ gathering }: { readonly gathering: GatheringView }) => {
  const { phone, clock, when } = usePack('gathering');
  const { starts, timeZone, place, link, dialIn } = gathering.joining;
  const length = lengthOfAll(gathering);
  return (
    <dl className="stored">
      {starts === null ? null : (
        <>
          <dt>{phone.starts}</dt>
          <dd>{when(starts, timeZone)}</dd>
        </>
      )}
      <dt>{phone.lasts}</dt>
      <dd>{gathering.mode === 'live' ? clock.minutes(length) : clock.days(length)}</dd>
      {place === '' ? null : (
        <>
          <dt>{phone.place}</dt>
          <dd dir="auto">{place}</dd>
        </>
      )}
      {link === '' ? null : (
        <>
          <dt>{phone.link}</dt>
          <dd>
            <a href={link} rel="noreferrer" className="long-link">
              {link}
            </a>
          </dd>
        </>
      )}
      {dialIn === '' ? null : (
        <>
          <dt>{phone.dialIn}</dt>
          <dd dir="auto">{dialIn}</dd>
        </>
      )}
    </dl>
  );
};
