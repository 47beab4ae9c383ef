import { describe, expect, test } from 'vitest';
import { Schedule } from './resource.ts';

const weekdays = { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '17:00' };

describe('a schedule', () => {
  test.each([
    ['every hour', 'always'],
    ['office hours', { timeZone: 'America/Chicago', times: [weekdays] }],
    ['until midnight', { timeZone: 'America/New_York', times: [{ ...weekdays, closes: '24:00' }] }],
  ])('%s', (_, value) => expect(Schedule.safeParse(value).success).toBe(true));

  test.each([
    ['a time zone that is none', { timeZone: 'America/Springfield', times: [weekdays] }],
    ['no times', { timeZone: 'America/Chicago', times: [] }],
    ['a day that is none', { timeZone: 'America/Chicago', times: [{ ...weekdays, days: ['monday'] }] }],
    ['closed before it opens', { timeZone: 'America/Chicago', times: [{ ...weekdays, closes: '08:00' }] }],
    ['a time of the other clock', { timeZone: 'America/Chicago', times: [{ ...weekdays, closes: '5:00 pm' }] }],
    ['another word', 'sometimes'],
  ])('not %s', (_, value) => expect(Schedule.safeParse(value).success).toBe(false));
});
