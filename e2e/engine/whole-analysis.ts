import { commonGround, opinionPicture, slate } from '@throughline/common-ground';
import { polis, type Vote } from '@throughline/common-ground/polis';
import { madeUpCircle } from '../../packages/common-ground/bench/made-up-circle.ts';

/** The engine's whole result for a made-up conversation of 400 people, as text. Two machines must produce the same. */
export const wholeAnalysis = (): string => {
  const { responses } = madeUpCircle({
    people: 400,
    voices: 60,
    camps: 3,
    agreement: 0.7,
    seen: 0.5,
    seed: 'anywhere',
  });
  const names = { person: (person: number) => `p${person}`, voice: (voice: number) => `v${voice}` };
  const votes: Vote[] = [];
  for (let person = 0; person < responses.people; person += 1)
    responses.eachAnswer(person, (statement, vote) => votes.push({ person, statement, vote }));
  const published = polis(votes);
  const picture = opinionPicture(responses, names);
  return JSON.stringify({
    common: Array.from({ length: 60 }, (_, voice) => commonGround([responses.wholeCounts(voice)], 0.6)),
    slate: slate(responses, { idOf: names.voice }),
    picture: { ...picture, components: picture.components?.directions.map((one) => [...one]) },
    polis: { ...published, labels: [...published.labels], projection: [...published.projection] },
  });
};
