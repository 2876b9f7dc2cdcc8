import {Card} from './card.js';
import {Composer} from './composer.js';
import {byId, element} from './element.js';
import {bySeverity, worse} from './findings.js';
import {Link} from './link.js';
import {Thread} from './thread.js';
import {choose, language, putWords, words} from './words.js';

const ANNOUNCE_AFTER = 1_200;

const thread = new Thread(byId('thread'), 'agent');
const composer = new Composer(byId('draft'), byId('mirror'));
const card = new Card(composer);

/** The conversations, by id. */
const cases = new Map();
/** What has been written for each of them and not been sent. */
const drafts = new Map();
const unread = new Set();
let current = null;
let result = null;
let coach = 'starting';
let connected = false;
let sending = false;
let announcing = 0;

const link = new Link('/socket/agent', receive, (up) => {
  connected = up;
  setSending(false);
  showConnection();
  if (up) {
    composer.again();
  }
});

function receive(message) {
  switch (message.type) {
    case 'coach':
      coach = message.state;
      showConnection();
      if (coach === 'ready') {
        composer.again();
      }
      break;
    case 'cases':
      for (const one of message.cases) {
        cases.set(one.id, one);
      }
      open(current ?? firstCase());
      break;
    case 'case':
      cases.set(message.id, message);
      if (message.id === current) {
        thread.show(message);
        composer.again();
      }
      break;
    case 'message':
      said(message.case, message.message);
      break;
    case 'typing':
      if (message.case === current) {
        thread.typing(true);
      }
      break;
    case 'review':
      if (message.case === current) {
        result = message.result;
        composer.review(Number(message.revision), message.result);
      }
      break;
    case 'held':
      setSending(false);
      if (message.case === current) {
        hold(message.result);
      }
      break;
    case 'sent':
      sent(message.case);
      break;
    case 'error':
      setSending(false);
      byId('connection').textContent = message.message;
      break;
    default:
  }
}

// Conversations

function firstCase() {
  const inLanguage = [...cases.values()].find((one) => one.language === language);
  return location.hash.slice(1) || (inLanguage ?? cases.values().next().value).id;
}

function open(id) {
  const one = cases.get(id) ?? cases.values().next().value;
  if (current !== one.id) {
    if (current !== null) {
      drafts.set(current, composer.text);
    }
    current = one.id;
    history.replaceState(null, '', `#${current}`);
    card.close();
    release();
    setSending(false);
    result = null;
    byId('draft').lang = one.language;
    composer.load(drafts.get(current) ?? '');
  }
  unread.delete(current);
  thread.show(one);
  showAbout(one);
  showCases();
}

function said(id, message) {
  cases.get(id).messages.push(message);
  if (id === current) {
    thread.add(message);
    // The reply is judged by what the customer says.
    composer.again();
  } else {
    unread.add(id);
  }
  showCases();
}

function showCases() {
  byId('cases').replaceChildren(...[...cases.values()].map((one) => {
    const button = element(
        'button', {type: 'button', className: unread.has(one.id) ? 'unread' : ''},
        element('b', {}, one.customer),
        element('span', {className: 'topic'}, one.topic),
        element('span', {className: 'last'}, one.messages.at(-1)?.text ?? ''));
    button.lang = one.language;
    if (one.id === current) {
      button.setAttribute('aria-current', 'true');
    }
    if (unread.has(one.id)) {
      button.append(element('span', {className: 'unseen'}, words.unread));
    }
    button.onclick = () => open(one.id);
    return element('li', {}, button);
  }));
}

function showAbout(one) {
  byId('customer').textContent = one.customer;
  byId('topic').textContent = one.topic;
  byId('as-customer').href = `customer.html?case=${one.id}`;
  byId('as-customer').textContent = words.asCustomer;
  byId('facts').replaceChildren(...[
    [words.order, one.order], [words.channel, words.chat],
    [words.alternatives, one.alternatives.join(' · ')],
  ].flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

// Coaching

composer.addEventListener('draft', ({detail}) => {
  if (detail.text.trim() === '') {
    result = null;
    card.close();
  } else if (current !== null && coach === 'ready') {
    link.send({
      type: 'draft', case: current, revision: detail.revision, text: detail.text,
      ...stage(),
    });
  }
  // What was found stays to be read until the next review is there.
  if (result === null) {
    showFindings();
  }
});
composer.addEventListener('findings', () => {
  card.follow();
  showFindings();
});
composer.addEventListener('point', ({detail}) => card.point(detail.finding));
composer.addEventListener('choose', ({detail}) => {
  if (detail.finding) {
    card.open(detail.finding, false);
  } else {
    card.close();
  }
});
composer.addEventListener('send', () => reply());

const stage = () => (byId('stage').value ? {stage: byId('stage').value} : {});

function showFindings() {
  const findings = composer.text.trim() === '' ? [] : composer.findings;
  const worst = findings.reduce((so, one) => worse(so, one.severity), undefined);
  byId('composer').dataset.severity = worst ?? '';
  byId('chips').replaceChildren(...findings.toSorted(bySeverity).map((finding) => {
    const button = element(
        'button', {type: 'button', className: finding.severity.toLowerCase()},
        element('span', {className: 'unseen'}, `${words.severities[finding.severity]}: `),
        finding.title);
    button.lang = byId('draft').lang;
    button.onmouseenter = () => card.point(finding);
    button.onmouseleave = () => card.point(null);
    button.onclick = () => card.open(finding, true);
    return element('li', {}, button);
  }));
  const verdict = composer.text.trim() === '' ? words.empty
    : worst ? words.verdicts[worst] : result ? words.clean : words.reviewing;
  byId('verdict').textContent = coach === 'ready' ? verdict : words[coach];
  const safe = findings.filter((finding) => finding.severity !== 'INFO' &&
    finding.suggestions[0]?.applicability === 'SAFE').length;
  byId('apply-safe').hidden = safe === 0 || !result || result.revised === composer.text;
  byId('apply-safe').textContent = words.applySafe(safe);
  showScores();
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    byId('announcer').textContent = findings.length === 0 ? byId('verdict').textContent
      : `${byId('verdict').textContent} ${counts(findings)}`;
  }, ANNOUNCE_AFTER);
}

function counts(findings) {
  return ['CRITICAL', 'MAJOR', 'MINOR', 'INFO']
      .map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${words.severities[severity]} ${count}`)
      .join(', ');
}

let shown = null;

function showScores() {
  const scores = composer.text.trim() === '' ? null : result?.scores;
  const now = JSON.stringify([language, scores, scores && result.strengths]);
  if (now === shown) {
    return;
  }
  shown = now;
  const overall = scores?.overall ?? null;
  byId('score-overall').textContent = overall ?? '–';
  byId('ring').textContent = overall ?? '';
  byId('ring').style.setProperty('--score', overall ?? 0);
  byId('scores').replaceChildren(...Object.entries(scores?.families ?? {})
      .filter(([, family]) => family.score !== null)
      .sort(([, one], [, other]) => one.score - other.score)
      .flatMap(([name, family]) => {
        const bar = element('meter', {
          min: 0, max: 100, value: family.score, ariaLabel: words.families[name] ?? name,
          className: family.score < 50 ? 'low' : family.score < 90 ? 'middle' : 'high',
        });
        return [
          element('dt', {}, words.families[name] ?? name),
          element('dd', {'data-score': family.score}, bar),
        ];
      }));
  byId('strengths').replaceChildren(...(scores ? result.strengths : [])
      .map((strength) => element('li', {}, strength.title)));
}

byId('apply-safe').onclick = () => {
  card.close();
  composer.applyRevised(result.revised);
};
byId('stage').onchange = () => composer.again();

// Sending

function reply(reason) {
  composer.agree();
  const text = composer.text;
  if (sending || text.trim() === '' || current === null) {
    return;
  }
  card.close();
  setSending(link.send(
      {type: 'reply', case: current, text, ...stage(), ...(reason ? {reason} : {})}));
}

function setSending(now) {
  sending = now;
  composer.still = now;
}

function sent(id) {
  drafts.delete(id);
  if (id === current) {
    setSending(false);
    release();
    composer.load('');
    composer.focus();
  }
}

/** Holds a reply back until it is edited, or a reason is given. */
function hold(held) {
  const critical = held.findings.filter((finding) => finding.severity === 'CRITICAL');
  byId('hold-findings').replaceChildren(...critical.map((finding) => element(
      'li', {}, element('b', {}, finding.title), ' ', finding.message)));
  byId('hold-reason').value = '';
  byId('hold').hidden = false;
  byId('hold-reason').focus();
}

function release() {
  byId('hold').hidden = true;
}

byId('hold').onsubmit = (event) => {
  event.preventDefault();
  const reason = byId('hold-reason').value.trim();
  if (reason !== '') {
    reply(reason);
  }
};
byId('hold').onkeydown = (event) => {
  if (event.key === 'Escape') {
    byId('hold-back').click();
  }
};
byId('hold-back').onclick = () => {
  release();
  composer.focus();
};
byId('send').onclick = () => reply();
byId('restart').onclick = () => link.send({type: 'restart', case: current});

// The page

document.addEventListener('keydown', (event) => {
  if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    const inCard = byId('card').contains(document.activeElement);
    const finding = composer.nearest();
    if (inCard) {
      card.step(1);
    } else if (finding) {
      card.open(finding, true);
    }
  } else if (event.key === 'Escape' && card.kept) {
    card.close();
    composer.focus();
  }
});

document.addEventListener('pointerdown', (event) => {
  if (card.kept && !event.target.closest('#card, #chips, #draft')) {
    card.close();
  }
});

function showConnection() {
  byId('connection').textContent = !connected ? words.offline
    : coach === 'starting' ? words.starting : coach === 'failed' ? words.failed : '';
  showFindings();
}

function showWords() {
  putWords();
  byId('draft').placeholder = words.draftHint;
  const chosen = byId('stage').value;
  byId('stage').replaceChildren(...Object.entries(words.stages).map(
      ([value, name]) => element('option', {value, selected: value === chosen}, name)));
  if (current !== null) {
    open(current);
  }
  showConnection();
}

byId('language').value = language;
byId('language').onchange = () => {
  choose(byId('language').value);
  showWords();
};

const narrow = matchMedia('(max-width: 1023px)');
const fold = () => document.querySelectorAll('.side details').forEach((details) => {
  details.open = !narrow.matches;
});
narrow.addEventListener('change', fold);
fold();
showWords();
