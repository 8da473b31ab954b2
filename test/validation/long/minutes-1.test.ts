import { testAgainstKnownAnswers } from '../cases.ts';

testAgainstKnownAnswers('1', true);
