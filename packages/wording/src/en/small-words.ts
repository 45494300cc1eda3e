import { listed } from './listed.ts';

/** Words that carry no meaning of their own. */
export const smallWords = listed(
  'a, an, the, and, or, but, nor, so, yet, if, than, then, as, that, this, these, those, there, here, which, who, whom, whose, what, when, where, why, how, while, because, though, although, until, unless, whether',
  'i, me, my, mine, myself, we, us, our, ours, ourselves, you, your, yours, yourself, he, him, his, she, her, hers, it, its, itself, they, them, their, theirs, themselves, one, ones',
  'am, is, are, was, were, be, been, being, do, does, did, done, doing, have, has, had, having, will, would, shall, should, can, could, may, might, must, ought, let, lets, get, gets, got, getting, make, makes, made, making',
  'of, to, in, on, at, by, for, from, with, without, into, onto, out, up, down, off, over, under, about, after, before, between, during, through, throughout, against, within, across, along, around, towards, toward, upon, per, via, near',
  'no, not, none, never, nothing, all, any, every, each, some, both, few, many, much, more, most, less, least, fewer, other, others, another, such, same, own, only, just, also, too, very, even, still, again, ever, once, now, always, often, well, really, quite, rather, almost, already, together, like, please, least, way, thing, things, lot, able, going',
);
