import { counter } from '../number.ts';
import type { FrameWords } from './en.ts';

const count = counter('ko-KR');

/** The words of a page in a frame of another, in Korean. */
export const words: FrameWords = {
  allFacts: (n) => `전체 페이지에서 ${count(n, { other: '항목 #개' })} 모두 보기`,
  keyFacts: (n) => count(n, { other: '글로 보는 핵심 항목 #개' }),
  fullscreen: '전체 화면',
  leaveFullscreen: '전체 화면 나가기',
  publisher: '발행처',
  keptOn: (date) => `${date}자 오프라인 사본을 보고 있습니다.`,
  inArticles: '실린 곳:',
  report: '오류 신고',
  pending: '아직 기사와 대조하지 않은 항목이 있습니다.',
  correctedOn: (date) => `${date} 정정`,
  deadLink: '이 페이지에서는 링크를 열 수 없습니다. 주소를 복사하세요:',
  address: '전체 페이지 주소',
  noScript: '링크가 열리지 않으면 출처의 주소를 복사하세요:',
};
