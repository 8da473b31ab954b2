import { testAgainstKnownAnswers } from '../cases.ts';

testAgainstKnownAnswers('2', true);
