// The words of the pages. What the coach says comes from the rules, in the language of the draft.

const KO = {
  brand: '온말 상담',
  language: '화면 언어',
  cases: '상담 목록',
  thread: '대화',
  composer: '답변 쓰기',
  draft: '답변 초안',
  draftHint: '답변을 입력하세요. 쓰는 동안 코칭이 보입니다.',
  message: '메시지',
  findings: '짚은 곳',
  send: '보내기',
  restart: '처음부터',
  asCustomer: '고객 화면 열기',
  keys: 'Enter 보내기 · Ctrl+. 짚은 곳 · Tab 빈칸',
  previous: '이전',
  next: '다음',
  close: '닫기',
  applySafe: (count) => `바로 적용 ${count}건`,
  holdTitle: '이대로 보내면 고객이 상처받을 수 있습니다',
  holdReason: '그래도 보내야 한다면 이유를 남겨 주세요',
  holdBack: '고치기',
  holdSend: '그래도 보내기',
  sentAnyway: (reason) => `확인 후 보냄 · ${reason}`,
  scores: '점수',
  about: '고객 정보',
  stage: '상담 단계',
  order: '주문',
  channel: '채널',
  chat: '채팅',
  alternatives: '제안할 수 있는 것',
  typing: '고객이 입력 중입니다',
  starting: '코치를 준비하고 있습니다…',
  failed: '규칙을 불러오지 못해 코칭 없이 씁니다.',
  offline: '연결이 끊겼습니다. 다시 연결하고 있습니다…',
  empty: '쓰기 시작하면 여기에 코칭이 보입니다.',
  reviewing: '읽고 있습니다…',
  clean: '이대로 보내셔도 좋겠습니다.',
  removed: '(이 부분을 뺍니다)',
  unread: '새 메시지',
  customerNote: (name) => `${name} 고객으로 쓰고 있습니다.`,
  verdicts: {
    CRITICAL: '이대로 보내지 마세요.',
    MAJOR: '보내기 전에 고쳐 주세요.',
    MINOR: '조금 더 다듬을 수 있습니다.',
    INFO: '이대로 보내셔도 됩니다.',
  },
  severities: {CRITICAL: '발송 금지', MAJOR: '수정 필요', MINOR: '개선 권장', INFO: '참고'},
  applicabilities: {SAFE: '바로 적용', REVIEW: '확인 후 적용', FILL_IN: '빈칸 채우기', ADVICE: '조언'},
  stages: {
    '': '자동',
    opening: '첫 응대',
    investigating: '확인 중',
    resolving: '해결',
    closing: '마무리',
    'follow-up': '후속 연락',
  },
  families: {
    'positive-language': '긍정 화법', empathy: '공감', apology: '사과', ownership: '책임',
    solution: '해결', courtesy: '예의', honorifics: '높임말', personalization: '개인화',
    listening: '경청', clarity: '명확성', structure: '구성', safety: '안전', brand: '브랜드',
  },
};

const EN = {
  brand: 'Onmal console',
  language: 'Language of this page',
  cases: 'Conversations',
  thread: 'Conversation',
  composer: 'Your reply',
  draft: 'Draft reply',
  draftHint: 'Write your reply. Coaching appears as you type.',
  message: 'Message',
  findings: 'Findings',
  send: 'Send',
  restart: 'Start over',
  asCustomer: 'Open the customer’s page',
  keys: 'Enter sends · Ctrl+. findings · Tab blanks',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  applySafe: (count) => `Apply ${count} safe`,
  holdTitle: 'Sent as it is, this may hurt the customer',
  holdReason: 'If it must be sent all the same, please leave a reason',
  holdBack: 'Edit',
  holdSend: 'Send anyway',
  sentAnyway: (reason) => `Sent anyway · ${reason}`,
  scores: 'Score',
  about: 'Customer',
  stage: 'Stage',
  order: 'Order',
  channel: 'Channel',
  chat: 'Chat',
  alternatives: 'What you can offer',
  typing: 'The customer is typing',
  starting: 'The coach is getting ready…',
  failed: 'The rules could not be loaded: no coaching.',
  offline: 'Connection lost. Reconnecting…',
  empty: 'Coaching appears here as you type.',
  reviewing: 'Reading…',
  clean: 'Good to send.',
  removed: '(takes this out)',
  unread: 'New message',
  customerNote: (name) => `You are writing as ${name}.`,
  verdicts: {
    CRITICAL: 'Please do not send this as it is.',
    MAJOR: 'Please fix this before sending.',
    MINOR: 'Could be a little better.',
    INFO: 'Fine to send.',
  },
  severities: {CRITICAL: 'Do not send', MAJOR: 'Fix first', MINOR: 'Could be better', INFO: 'Tip'},
  applicabilities: {SAFE: 'Safe', REVIEW: 'Read first', FILL_IN: 'Fill in', ADVICE: 'Advice'},
  stages: {
    '': 'Automatic',
    opening: 'Opening',
    investigating: 'Investigating',
    resolving: 'Resolving',
    closing: 'Closing',
    'follow-up': 'Follow-up',
  },
  families: {
    'positive-language': 'Positive language', empathy: 'Empathy', apology: 'Apology',
    ownership: 'Ownership', solution: 'Solution', courtesy: 'Courtesy', honorifics: 'Honorifics',
    personalization: 'Personalization', listening: 'Listening', clarity: 'Clarity',
    structure: 'Structure', safety: 'Safety', brand: 'Brand',
  },
};

const SETTING = 'onmal.language';
const ALL = {ko: KO, en: EN};

/** The language of the pages: as chosen, else as the browser's. */
export let language =
  localStorage.getItem(SETTING) ?? (navigator.language.startsWith('ko') ? 'ko' : 'en');

/** The words in that language. */
export let words = ALL[language] ?? EN;

/** Chooses the language, for the next visits too. */
export function choose(code) {
  localStorage.setItem(SETTING, code);
  language = code;
  words = ALL[code];
  putWords();
}

/** Puts the words where the page names them. */
export function putWords() {
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll('[data-words]')) {
    place.textContent = words[place.dataset.words];
  }
  for (const place of document.querySelectorAll('[data-label]')) {
    place.setAttribute('aria-label', words[place.dataset.label]);
  }
}
