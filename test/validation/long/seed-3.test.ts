import { testAgainstKnownAnswers } from '../cases.ts';

testAgainstKnownAnswers('3');
