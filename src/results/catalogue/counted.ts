/** Who is counted, where several families of metrics count alike. */
import type { Text } from '../document.ts';

export const PASSERS: Text = {
  en: 'trucks whose wait at the place ends in the collection window',
  vi: 'các xe kết thúc lượt chờ tại nơi đó trong thời gian thu thập',
};

export const TIME: Text = { en: 'every minute of the collection window', vi: 'mọi phút trong thời gian thu thập' };

export const PEOPLE_TIME: Text = {
  en: 'every minute of every person of the crew in the collection window, those included who are only called in when needed',
  vi: 'mọi phút của từng người trong tổ trong thời gian thu thập, kể cả người chỉ được gọi thêm khi cần',
};

export const SERVER_TIME: Text = {
  en: 'every minute of every server, vehicle or bay in the collection window',
  vi: 'mọi phút của từng làn, phương tiện hoặc chỗ đỗ trong thời gian thu thập',
};
