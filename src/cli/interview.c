/* SPDX-License-Identifier: GPL-3.0-or-later */

/* interview.c - a talk in the terminal: a question, a line of answer, the next question.
 *
 * A line is the answer; one that begins with a colon is a command (:help lists them).
 * Everything is saved after each line.
 */

#include "cli/command.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/text.h"
#include "cli/goal-line.h"
#include "cli/line.h"
#include "cli/part.h"
#include "derive/summary.h"
#include "interview/note.h"
#include "interview/own-question.h"
#include "interview/resume.h"
#include "interview/signal.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  VgCaseFile *file;
  VgInterview *interview;
  VgRoute *route;
  guint at;
  gboolean is_over;
  int n_refused;
} Talk;

static VgItem *
get_item (Talk *talk)
{
  return vg_guide_get_item (vg_interview_get_guide (talk->interview), talk->at);
}

static void
print_values (Talk *talk, VgItem *item)
{
  g_autoptr (GPtrArray) values = vg_interview_list_values (talk->interview, item);

  for (guint i = 0; i < values->len; i++) {
    g_autofree char *said = vg_interview_say_value (talk->interview, item, values->pdata[i]);

    g_print ("    %-18s %s\n", (char *) values->pdata[i], said);
  }
  if (vg_item_get_kind (item) == VG_ITEM_SCALE)
    g_print ("    %d–%d\n", vg_item_get_min (item), vg_item_get_max (item));
}

static void
print_item (Talk *talk)
{
  VgGuide *guide = vg_interview_get_guide (talk->interview);
  VgItem *item = get_item (talk);
  VgSection *section = vg_guide_section_of (guide, talk->at);
  VgWording wording = vg_interview_get_wording (talk->interview);
  VgItemState state = vg_route_get_state (talk->route, talk->at);
  g_autofree char *answer = vg_interview_say_answer (talk->interview, item, 200);
  const char *explain = vg_item_get_explain (item, wording.language);
  const char *teach_back = vg_item_get_teach_back (item, wording.language);

  g_print ("\n[%s · %s] %s\n", vg_section_get_title (section, wording.language),
           vg_item_get_id (item), vg_item_get_ask (item, &wording));
  if (explain != NULL)
    g_print ("    %s\n", explain);
  if (teach_back != NULL)
    g_print ("    %s\n", teach_back);
  print_values (talk, item);
  g_print ("    %s %s%s%s\n", vg_item_state_get_sign (state), vg_item_state_say (state),
           answer != NULL ? ": " : "", answer != NULL ? answer : "");
  vg_goal_line_print_open (talk->interview, item);
}

static void
print_prompt (Talk *talk, VgProbe *probe)
{
  VgWording wording = vg_interview_get_wording (talk->interview);

  if (vg_route_fits (talk->route, vg_probe_get_when (probe)))
    g_print ("    · %s\n", vg_probe_get_ask (probe, &wording));
}

static void
print_prompts (Talk *talk)
{
  VgGuide *guide = vg_interview_get_guide (talk->interview);
  VgItem *item = get_item (talk);
  VgSection *section = vg_guide_section_of (guide, talk->at);
  const char *language = vg_language_get ();
  VgWording wording = vg_interview_get_wording (talk->interview);

  wording.language = language;
  for (guint i = 0; i < vg_item_get_n_probes (item); i++)
    print_prompt (talk, vg_item_get_probe (item, i));
  for (guint i = 0; i < vg_section_get_n_probes (section); i++)
    print_prompt (talk, vg_section_get_probe (section, i));
  for (guint i = 0; i < vg_guide_get_n_probes (guide); i++)
    print_prompt (talk, vg_guide_get_probe (guide, i));
  for (guint i = 0; i < vg_item_get_n_insteads (item); i++) {
    const VgInstead *instead = vg_item_get_instead (item, i);

    g_print (_ ("    rather not: %s\n    rather:     %s\n"), vg_text_get (instead->avoid, language),
             vg_instead_get_say (instead, &wording));
  }
  if (vg_item_get_caution (item, language) != NULL)
    g_print (_ ("    mind: %s\n"), vg_item_get_caution (item, language));
}

static void
print_why (Talk *talk)
{
  VgItem *item = get_item (talk);
  const char *why = vg_item_get_why (item, vg_language_get ());
  g_autofree char *explained = vg_interview_explain (talk->interview, item);

  if (why != NULL)
    g_print ("    %s\n", why);
  if (explained != NULL)
    g_print (_ ("    Shown because: %s.\n"), explained);
  if (why == NULL && explained == NULL)
    g_print ("    %s\n", _ ("It is asked in every talk along this guide."));
}

static void
print_progress (Talk *talk)
{
  VgProgress progress;

  vg_route_get_progress (talk->route, &progress);
  g_print (_ ("%u of %u discussed, %u for later, %u open.\n"), progress.n_closed, progress.n_items,
           progress.n_later, progress.n_open);
}

static void
print_help (void)
{
  g_print (
      _ ("  A line is the answer, word for word. For a choice write its word, for a consent or "
         "an\n  acknowledgement the word and then what was said.\n"
         "  :p TEXT   a paraphrase        :o TEXT   what you saw or heard\n"
         "  :declined :does-not-know :not-applicable :later :not-asked   no answer, and why\n"
         "  :signal TEXT   what struck you    :note TEXT   a note to be filed later\n"
         "  :own TEXT   a question of your own, in this part    :talk   another talk begins\n"
         "  :set PART TEXT   a part of a goal or record (looks-like, who, if-not, …)\n"
         "  :next or an empty line   go on          :back   the question before\n"
         "  :jump ID   another question              :prompts   to ask on\n"
         "  :why   why this is asked                 :quit   stop; all is saved\n"));
}

static gboolean
save (Talk *talk, GError **error)
{
  return vg_case_file_save (talk->file, error);
}

static void
go_next (Talk *talk)
{
  guint next = vg_route_get_next (talk->route, talk->at);

  if (next == VG_NO_ITEM) {
    g_print (_ ("\nThat was the last question.\n"));
    talk->is_over = TRUE;
    return;
  }

  talk->at = next;
}

static void
go_back (Talk *talk)
{
  guint before = vg_route_get_previous (talk->route, talk->at);

  if (before == VG_NO_ITEM)
    g_print (_ ("This is the first question.\n"));
  else
    talk->at = before;
}

static gboolean
jump (Talk *talk, const char *id, GError **error)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (talk->interview), id);

  if (item == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("there is no question %s in this guide"),
                 id);
    return FALSE;
  }
  if (!vg_route_is_shown (talk->route, vg_item_get_index (item))) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("question %s is not at issue now"), id);
    return FALSE;
  }

  talk->at = vg_item_get_index (item);
  return TRUE;
}

/* A whole number, a list of words, or the text itself. */
static JsonNode *
read_scalar (VgItem *item, const char *text)
{
  JsonNode *number = NULL;

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_SCALE:
  case VG_ITEM_NUMBER:
    number = vg_part_read_number (text);
    return number != NULL ? number : vg_json_new_string (text);
  case VG_ITEM_MULTI: {
    g_auto (GStrv) words = g_strsplit_set (text, " ,", -1);
    JsonArray *list = json_array_new ();

    for (guint i = 0; words[i] != NULL; i++)
      if (*words[i] != '\0')
        json_array_add_string_element (list, words[i]);
    return vg_json_new_array (list);
  }
  case VG_ITEM_OPEN:
  case VG_ITEM_TEXT:
  case VG_ITEM_CHOICE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_GOAL:
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_INFORM:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
  case VG_ITEM_NOTE:
  default:
    return vg_json_new_string (text);
  }
}

/* "given we may talk": the word first, then what was said. */
static gboolean
set_word_and_words (Talk *talk, VgItem *item, const char *line, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);

  if (!vg_interview_set_value (talk->interview, item, vg_json_new_string (parts[0]), error))
    return FALSE;

  return parts[1] == NULL || *parts[1] == '\0' ||
         vg_interview_set_member (talk->interview, item, "words", parts[1], error);
}

/* Information given: the line is how it was said back. */
static gboolean
set_information (Talk *talk, VgItem *item, const char *line, GError **error)
{
  return vg_interview_set_value (talk->interview, item, vg_json_new_string ("given"), error) &&
         vg_interview_set_member (talk->interview, item, "teach-back", line, error);
}

static gboolean
answer (Talk *talk, const char *line, GError **error)
{
  VgItem *item = get_item (talk);

  if (vg_goal_line_takes (talk->interview, item))
    return vg_goal_line_answer (talk->interview, item, line, error);

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_OPEN:
    return vg_interview_set_fragment (talk->interview, item, NULL, "quotation", line, error);
  case VG_ITEM_GOAL:
    return vg_goal_line_add (talk->interview, item, line, error);
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
    return set_word_and_words (talk, item, line, error);
  case VG_ITEM_INFORM:
    return set_information (talk, item, line, error);
  case VG_ITEM_NOTE:
    return TRUE;
  case VG_ITEM_TEXT:
  case VG_ITEM_CHOICE:
  case VG_ITEM_MULTI:
  case VG_ITEM_SCALE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
  default:
    return vg_interview_set_value (talk->interview, item, read_scalar (item, line), error);
  }
}

static gboolean
set_part (Talk *talk, const char *rest, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (rest, " ", 2);
  VgItem *item = get_item (talk);
  g_autofree char *place = vg_interview_dup_place (talk->interview, item);

  if (parts[0] == NULL || parts[1] == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("write :set, the part, and its text"));
    return FALSE;
  }
  if (vg_item_get_kind (item) == VG_ITEM_GOAL)
    return vg_goal_line_set (talk->interview, item, parts[0], parts[1], error);

  return vg_part_find (place, parts[0], error) != NULL &&
         vg_interview_set_member (talk->interview, item, parts[0], parts[1], error);
}

static gboolean
note_fragment (Talk *talk, const char *as, const char *rest, GError **error)
{
  return vg_interview_set_fragment (talk->interview, get_item (talk), NULL, as, rest, error);
}

static gboolean
paraphrase (Talk *talk, const char *rest, GError **error)
{
  return note_fragment (talk, "paraphrase", rest, error);
}

static gboolean
observe (Talk *talk, const char *rest, GError **error)
{
  return note_fragment (talk, "observation", rest, error);
}

static gboolean
note_signal (Talk *talk, const char *rest, GError **error)
{
  const VgSighting sighting = {
    .text = rest,
    .party = vg_interview_get_party (talk->interview),
    .talk = vg_interview_get_talk (talk->interview),
    .question = vg_item_get_id (get_item (talk)),
  };

  return vg_signal_add (vg_interview_get_case (talk->interview), &sighting, error);
}

static gboolean
note_down (Talk *talk, const char *rest, GError **error)
{
  const VgNoteContext context = { vg_interview_get_party (talk->interview),
                                  vg_interview_get_talk (talk->interview),
                                  vg_item_get_id (get_item (talk)) };
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *place = vg_place_join ("note", id, NULL);

  return vg_note_add (vg_interview_get_case (talk->interview), place, rest, &context, error);
}

/* Adds a question to this part and goes there: the guide has other indexes then. */
static gboolean
ask_own (Talk *talk, const char *rest, GError **error)
{
  const char *party = vg_interview_get_party (talk->interview);
  VgSection *section = vg_guide_section_of (vg_interview_get_guide (talk->interview), talk->at);
  g_autofree char *id = NULL;

  if (party == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("questions of your own are for a person"));
    return FALSE;
  }

  id = vg_own_question_add (vg_interview_get_case (talk->interview), party,
                            vg_section_get_id (section), rest, error);
  if (id == NULL)
    return FALSE;

  talk->route = vg_interview_get_route (talk->interview);
  talk->at = vg_item_get_index (vg_guide_find_item (vg_interview_get_guide (talk->interview), id));
  return TRUE;
}

static gboolean
begin_talk (Talk *talk, const char *rest, GError **error)
{
  if (vg_interview_get_party (talk->interview) != NULL)
    return vg_interview_begin_talk (talk->interview, error);

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("a talk is with a person"));
  return FALSE;
}

static gboolean
step_on (Talk *talk, const char *rest, GError **error)
{
  go_next (talk);
  return TRUE;
}

static gboolean
step_back (Talk *talk, const char *rest, GError **error)
{
  go_back (talk);
  return TRUE;
}

static gboolean
show_prompts (Talk *talk, const char *rest, GError **error)
{
  print_prompts (talk);
  return TRUE;
}

static gboolean
show_why (Talk *talk, const char *rest, GError **error)
{
  print_why (talk);
  return TRUE;
}

static gboolean
show_help (Talk *talk, const char *rest, GError **error)
{
  print_help ();
  return TRUE;
}

static gboolean
quit (Talk *talk, const char *rest, GError **error)
{
  talk->is_over = TRUE;
  return TRUE;
}

static const struct {
  const char *word;
  gboolean (*obey) (Talk *talk, const char *rest, GError **error);
} verbs[] = {
  { "p", paraphrase },   { "o", observe },   { "set", set_part },         { "signal", note_signal },
  { "note", note_down }, { "own", ask_own }, { "talk", begin_talk },      { "next", step_on },
  { "back", step_back }, { "jump", jump },   { "prompts", show_prompts }, { "why", show_why },
  { "help", show_help }, { "quit", quit },
};

static gboolean
obey (Talk *talk, const char *line, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line + 1, " ", 2);
  const char *word = parts[0] != NULL ? parts[0] : "";
  const char *rest = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";

  if (g_strv_contains (vg_interview_get_reasons (), word)) {
    if (!vg_interview_set_none (talk->interview, get_item (talk), word, error))
      return FALSE;
    go_next (talk);
    return TRUE;
  }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].word, word))
      return verbs[i].obey (talk, rest, error);

  print_help ();
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("there is no command :%s"), word);
  return FALSE;
}

/* One may have several goals, and each of them is asked about. */
static gboolean
stays (Talk *talk)
{
  VgItem *item = get_item (talk);

  return vg_item_get_kind (item) == VG_ITEM_GOAL || vg_goal_line_is_open (talk->interview, item);
}

/* An open question takes more lines from the same person only by ":p" and ":o": the
 * plain line answers and goes on, so that a pipe needs one line a question.
 */
static gboolean
take_line (Talk *talk, const char *line, GError **error)
{
  if (*line == ':')
    return obey (talk, line, error);
  if (vg_words_are_any (line) && !answer (talk, line, error))
    return FALSE;
  if (!vg_words_are_any (line) || !stays (talk))
    go_next (talk);

  return TRUE;
}

static gboolean
check_line (GString *line, GError **error)
{
  if (line->len > VG_LINE_BYTES) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("the line is longer than a megabyte"));
    return FALSE;
  }
  if (!g_utf8_validate (line->str, (gssize) line->len, NULL)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("the line is not UTF-8; nothing was noted"));
    return FALSE;
  }

  return TRUE;
}

static int
hold (Talk *talk)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_terminal = isatty (STDIN_FILENO);
  int code = VG_EXIT_DONE;

  while (!talk->is_over && code == VG_EXIT_DONE) {
    g_autoptr (GError) error = NULL;

    print_item (talk);
    if (is_terminal)
      g_print ("> ");
    if (!vg_line_read (line))
      break;

    if (!check_line (line, &error) || !take_line (talk, line->str, &error)) {
      g_printerr ("  %s\n", error->message);
      talk->n_refused++;
    } else if (!save (talk, &error)) {
      code = vg_command_fail (error, VG_EXIT_WORLD);
    }
  }

  print_progress (talk);
  return code == VG_EXIT_DONE && talk->n_refused > 0 && !is_terminal ? VG_EXIT_FINDINGS : code;
}

static int
begin (VgCaseFile *file, const char *guide_id, const char *party)
{
  VgCase *subject = vg_case_file_get_case (file);
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (VgInterview) interview = NULL;
  VgGuide *guide = shelf != NULL ? vg_shelf_find (shelf, guide_id) : NULL;
  const char *who = party;
  Talk talk = { .file = file };

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  if (guide == NULL)
    return vg_command_refuse ("interview", _ ("there is no guide of that id"));
  if (who == NULL)
    who = vg_guide_get_role (guide);
  if (vg_guide_get_role (guide) == NULL)
    who = NULL;
  if (who != NULL && (!vg_people_has (subject, who) || g_strcmp0 (vg_people_get_role (subject, who),
                                                                  vg_guide_get_role (guide)) != 0))
    return vg_command_refuse ("interview", _ ("this guide is for another party"));

  interview = vg_interview_new (subject, shelf, guide, who);
  talk.interview = interview;
  talk.route = vg_interview_get_route (interview);
  talk.at = vg_resume_find (talk.route);
  if (talk.at == VG_NO_ITEM)
    talk.at = vg_route_get_next (talk.route, VG_NO_ITEM);
  if (talk.at == VG_NO_ITEM)
    return vg_command_refuse ("interview", _ ("no question of this guide is at issue"));

  print_progress (&talk);
  return hold (&talk);
}

int
vg_command_interview (int argc, char **argv)
{
  g_autofree char *guide = NULL;
  g_autofree char *party = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry options[] = {
    { "guide", 0, 0, G_OPTION_ARG_STRING, &guide,
      N_ ("intake, harmed, accused, supporter or parent"), N_ ("ID") },
    { "party", 0, 0, G_OPTION_ARG_STRING, &party, N_ ("Whom the talk is with"), N_ ("ID") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = { "interview",
                          "CASE --guide ID",
                          _ ("Asks the questions of a guide one by one, from the first open one.\n"
                             "A line is an answer; :help shows what else can be said. Reads a pipe "
                             "as well."),
                          options,
                          1,
                          1,
                          VG_OPENS_CASE };
  g_autoptr (VgCaseFile) file = NULL;

  if (!vg_command_read (&usage, &argc, &argv) || !vg_command_check_input ("interview") ||
      !vg_command_check_language ("interview", language))
    return VG_EXIT_USAGE;
  if (guide == NULL)
    return vg_command_refuse ("interview", _ ("say which guide, with --guide"));

  file = vg_command_open (argv[1]);
  return file != NULL ? begin (file, guide, party) : VG_EXIT_WORLD;
}
