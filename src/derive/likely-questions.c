/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/likely-questions.h"

#include "interview/write-up.h"
#include "words/tokens.h"

#include <string.h>

#define OF_QUESTION 4
#define OF_ASIDE    1 /* a follow-up, or the section */
#define SAME        2
#define NEAR        1
#define FAINT       (NEAR * OF_ASIDE)
#define STEM_BYTES  5 /* "gebeurd" and "gebeurde" are near, "hand" and "handen" are not yet */
#define ENDING_MOST 3
#define WHOLE       240 /* of one word, shared out over the questions that have it */

/* The words of one question, folded → OF_QUESTION or OF_ASIDE. */
typedef struct {
  guint item;
  GHashTable *words;
} Candidate;

struct _VgLikelyQuestions {
  VgInterview *interview;
  VgLeakRules *rules;
  const char *language;
  GArray *candidates;
};

static gboolean
counts (VgLikelyQuestions *self, const char *word)
{
  return self->rules == NULL || vg_leak_rules_is_content (self->rules, word, self->language);
}

static void
add_words (VgLikelyQuestions *self, GHashTable *words, const char *text, guint weight)
{
  g_autoptr (VgTokens) tokens = text != NULL ? vg_tokens_new (text) : NULL;

  for (guint i = 0; tokens != NULL && i < vg_tokens_get_n (tokens); i++) {
    const char *word = vg_tokens_get (tokens, i)->folded;
    guint before = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

    if (counts (self, word))
      g_hash_table_insert (words, g_strdup (word), GUINT_TO_POINTER (MAX (before, weight)));
  }
}

static GHashTable *
read_words (VgLikelyQuestions *self, VgItem *item)
{
  const VgWording formal = { self->language, FALSE, FALSE };
  const VgWording plain = { self->language, FALSE, TRUE };
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgSection *section = vg_guide_section_of (guide, vg_item_get_index (item));
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_words (self, words, vg_item_get_ask (item, &formal), OF_QUESTION);
  add_words (self, words, vg_item_get_ask (item, &plain), OF_QUESTION);
  add_words (self, words, vg_item_get_label (item, self->language), OF_QUESTION);
  add_words (self, words, vg_section_get_title (section, self->language), OF_ASIDE);
  for (guint i = 0; i < vg_item_get_n_probes (item); i++)
    add_words (self, words, vg_probe_get_ask (vg_item_get_probe (item, i), &formal), OF_ASIDE);

  return words;
}

static void
clear_candidate (gpointer data)
{
  g_hash_table_unref (((Candidate *) data)->words);
}

VgLikelyQuestions *
vg_likely_questions_new (VgInterview *interview, VgLeakRules *rules)
{
  VgGuide *guide = vg_interview_get_guide (interview);
  VgLikelyQuestions *self = g_new0 (VgLikelyQuestions, 1);

  self->interview = g_object_ref (interview);
  self->rules = rules;
  self->language = vg_interview_get_own_wording (interview).language;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, clear_candidate);
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    Candidate candidate = { i, NULL };

    if (vg_item_get_kind (item) != VG_ITEM_OPEN)
      continue;
    candidate.words = read_words (self, item);
    g_array_append_val (self->candidates, candidate);
  }

  return self;
}

void
vg_likely_questions_free (VgLikelyQuestions *self)
{
  g_array_unref (self->candidates);
  g_object_unref (self->interview);
  g_free (self);
}

/* Two forms of one word: the same beginning, and endings that are short. */
static gboolean
are_near (const char *a, const char *b)
{
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  gsize n_same = 0;

  while (a[n_same] != '\0' && a[n_same] == b[n_same])
    n_same++;

  return n_same >= STEM_BYTES && a_length - n_same <= ENDING_MOST &&
         b_length - n_same <= ENDING_MOST;
}

static guint
match (Candidate *candidate, const char *word)
{
  guint best = SAME * GPOINTER_TO_UINT (g_hash_table_lookup (candidate->words, word));
  GHashTableIter iter;
  gpointer other = NULL;
  gpointer weight = NULL;

  if (best > 0)
    return best;

  /* The best of them, so that the order of the table makes no difference. */
  g_hash_table_iter_init (&iter, candidate->words);
  while (g_hash_table_iter_next (&iter, &other, &weight))
    if (are_near (other, word))
      best = MAX (best, NEAR * GPOINTER_TO_UINT (weight));

  return best;
}

/* First what makes a question likely, then what only makes a likely one likelier. */
typedef enum {
  FOUNDING,
  ADDING,
} Pass;

static gboolean
is_light (VgLikelyQuestions *self, const char *word)
{
  return self->rules != NULL && vg_leak_rules_is_light (self->rules, word, self->language);
}

static void
give_points (VgLikelyQuestions *self, GArray *questions, const char *word, Pass pass)
{
  g_autofree guint *matches = g_new0 (guint, questions->len);
  guint most_faint = is_light (self, word) ? G_MAXUINT : FAINT;
  guint n_having = 0;

  for (guint i = 0; i < questions->len; i++) {
    matches[i] = match (&g_array_index (self->candidates, Candidate, i), word);
    n_having += matches[i] > 0 ? 1 : 0;
  }
  for (guint i = 0; i < questions->len; i++) {
    VgLikelyQuestion *question = &g_array_index (questions, VgLikelyQuestion, i);

    if (matches[i] > 0 && (pass == ADDING) == (matches[i] <= most_faint) &&
        (pass == FOUNDING || question->points > 0))
      question->points += WHOLE * matches[i] / n_having;
  }
}

/* Each word once. */
static void
read_piece (VgLikelyQuestions *self, GArray *questions, VgTokens *tokens, Pass pass)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < vg_tokens_get_n (tokens); i++) {
    const char *word = vg_tokens_get (tokens, i)->folded;

    if (counts (self, word) && g_hash_table_add (seen, (gpointer) word))
      give_points (self, questions, word, pass);
  }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VgLikelyQuestion *left = a;
  const VgLikelyQuestion *right = b;

  if ((left->points > 0) != (right->points > 0))
    return left->points > 0 ? -1 : 1;
  if (left->is_answered != right->is_answered)
    return left->is_answered ? 1 : -1;
  if (left->points != right->points)
    return left->points > right->points ? -1 : 1;

  return left->item < right->item ? -1 : left->item > right->item;
}

/* One for each candidate, in their order. */
static GArray *
begin_list (VgLikelyQuestions *self)
{
  VgRoute *route = vg_interview_get_route (self->interview);
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (VgLikelyQuestion));

  for (guint i = 0; i < self->candidates->len; i++) {
    VgLikelyQuestion question = { g_array_index (self->candidates, Candidate, i).item, 0, FALSE };
    VgItemState state = vg_route_get_state (route, question.item);

    question.is_answered = state != VG_STATE_OPEN && state != VG_STATE_LATER;
    g_array_append_val (questions, question);
  }

  return questions;
}

static void
drop_hidden (VgLikelyQuestions *self, GArray *questions)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);

  for (guint i = questions->len; i > 0; i--) {
    guint item = g_array_index (questions, VgLikelyQuestion, i - 1).item;

    if (!vg_write_up_takes (self->interview, vg_guide_get_item (guide, item)))
      g_array_remove_index (questions, i - 1);
  }
}

GArray *
vg_likely_questions_list (VgLikelyQuestions *self, const char *text)
{
  g_autoptr (VgTokens) tokens = NULL;
  GArray *questions = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  tokens = vg_tokens_new (text);
  questions = begin_list (self);
  read_piece (self, questions, tokens, FOUNDING);
  read_piece (self, questions, tokens, ADDING);
  drop_hidden (self, questions);
  g_array_sort (questions, compare);
  return questions;
}
