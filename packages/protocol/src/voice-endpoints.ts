import { nothing } from './atoms.ts';
import {
  mendRequest,
  mendVoice,
  readVoices,
  seedReply,
  seedRequest,
  takeBackRequest,
  takeVoiceBack,
  translateVoice,
  translationRequest,
  voiceReply,
  voiceRequest,
  voicesReply,
  writeVoice,
} from './voice.ts';
import { seedVoices } from './voice-desk.ts';
import { endpoint } from './endpoint.ts';

export const voiceEndpoints = {
  readVoices: endpoint(readVoices, {
    says: 'Every voice of the circle.',
    seat: 'member',
    body: null,
    reply: voicesReply,
    since: 1,
  }),
  writeVoice: endpoint(writeVoice, {
    says: 'Writes a voice.',
    seat: 'member',
    limits: ['write'],
    body: voiceRequest,
    reply: voiceReply,
    since: 1,
  }),
  mendVoice: endpoint(mendVoice, {
    says: 'Mends the words of a voice that nobody has answered yet.',
    seat: 'member',
    limits: ['write'],
    body: mendRequest,
    reply: voiceReply,
    since: 1,
  }),
  takeVoiceBack: endpoint(takeVoiceBack, {
    says: 'Takes a voice back, with every answer to it, for good.',
    seat: 'member',
    body: takeBackRequest,
    reply: nothing,
    since: 1,
  }),
  translateVoice: endpoint(translateVoice, {
    says: 'Puts a translation by a person beside a voice.',
    seat: 'member',
    limits: ['write'],
    body: translationRequest,
    reply: nothing,
    since: 1,
  }),
  seedVoices: endpoint(seedVoices, {
    says: 'Puts voices in to begin with, marked as seeded.',
    seat: 'convener',
    body: seedRequest,
    reply: seedReply,
    since: 1,
  }),
};
