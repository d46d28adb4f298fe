/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/risk-say.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/quote.h"
#include "model/people.h"
#include "risk/own-estimate.h"
#include "risk/risk-due.h"
#include "risk/risk-warning.h"
#include "risk/risk-words.h"

#include <glib/gi18n-lib.h>

static const char *
say (const VgRiskSaying *saying, const char *list, const char *id, const char *member)
{
  const VgRiskEntry entry = { list, id };
  const char *text = vg_risk_book_say (saying->book, &entry, member, vg_language_get ());

  return text != NULL ? text : id;
}

/* One line where there is something to say. */
static void
print_part (const char *title, const char *text)
{
  if (text != NULL)
    g_print ("%s: %s\n", title, text);
}

static void
print_entry (const VgDirectoryEntry *entry, const char *indent)
{
  const char *language = vg_language_get ();
  const char *opening = vg_directory_entry_say (entry, "opening", language);
  g_autofree char *numbers = g_strjoinv (", ", (char **) entry->numbers);
  g_autofree char *checked = vg_directory_entry_say_checked (entry);

  g_print ("%s%s", indent, vg_directory_entry_say (entry, "name", language));
  if (*numbers != '\0')
    g_print (": %s", numbers);
  g_print ("\n%s  %s\n", indent, vg_directory_entry_say (entry, "for", language));
  if (opening != NULL)
    g_print ("%s  %s\n", indent, opening);
  if (entry->site != NULL)
    g_print ("%s  %s\n", indent, entry->site);
  g_print ("%s  %s\n", indent, checked);
}

static void
print_open_flag (const VgRiskSaying *saying, const VgRedFlag *flag)
{
  const char *code = flag->item->code;
  g_autoptr (GPtrArray) deeds = vg_risk_book_list_deeds (saying->book, code, vg_language_get ());
  g_autoptr (GPtrArray) consult = vg_risk_book_list_consult (saying->book, code);

  for (guint i = 0; i < deeds->len; i++)
    g_print ("      %u. %s\n", i + 1, (const char *) deeds->pdata[i]);
  for (guint i = 0; i < consult->len; i++)
    print_entry (consult->pdata[i], "      ");
}

static void
print_flags (const VgRiskSaying *saying, GPtrArray *flags)
{
  g_print ("\n%s\n", _ ("Red flags:"));
  for (guint i = 0; i < flags->len; i++) {
    const VgRedFlag *flag = flags->pdata[i];

    g_print ("  %s  %s: %s\n", flag->item->code, say (saying, "flags", flag->item->code, "title"),
             vg_red_flag_state_say (flag->state));
    if (flag->item->note != NULL)
      g_print ("      %s\n", flag->item->note);
    if (flag->state == VG_RED_FLAG_OPEN)
      print_open_flag (saying, flag);
    if (flag->state == VG_RED_FLAG_RESOLVED)
      /* Translators: a date, a colleague, and what was done. */
      g_print (_ ("      %s, by %s: %s\n"), flag->resolved, flag->by != NULL ? flag->by : "?",
               flag->item->action != NULL ? flag->item->action : "?");
  }
}

static void
print_people (const VgRiskSaying *saying, const char *title, GStrv people)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; people[i] != NULL; i++) {
    g_autofree char *name = vg_people_dup_name (saying->subject, people[i]);

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
  }
  if (names->len > 0)
    g_print ("      %s: %s\n", title, names->str);
}

static void
print_estimates (const VgRiskSaying *saying, const char *assessment, const char *item)
{
  g_autoptr (GPtrArray) estimates = assessment != NULL
                                        ? vg_own_estimate_list (saying->subject, assessment, item)
                                        : g_ptr_array_new ();

  for (guint i = 0; i < estimates->len; i++) {
    const VgOwnEstimate *estimate = estimates->pdata[i];
    g_autofree char *name = vg_people_dup_name (saying->subject, estimate->party);

    if (estimate->value == VG_ESTIMATE_NONE)
      g_print ("      %s: %s\n", name, estimate->words != NULL ? estimate->words : "");
    else
      /* Translators: a person, a number from 0 to 10, and words of that person. */
      g_print (_ ("      %s finds it %d of 10 safe. %s\n"), name, estimate->value,
               estimate->words != NULL ? estimate->words : "");
  }
}

static void
print_item (const VgRiskSaying *saying, const char *assessment, const VgRiskItem *item)
{
  g_print ("    %s  %s %s", item->code, say (saying, "items", item->code, "ask"),
           vg_risk_words_say_presence (item->presence));
  if (item->relevance != NULL)
    g_print (" · %s", vg_risk_words_say_relevance (item->relevance));
  g_print ("\n");
  if (item->note != NULL)
    g_print ("      %s\n", item->note);
  if (item->action != NULL)
    g_print ("      → %s\n", item->action);
  print_people (saying, _ ("Whose doing"), item->of);
  print_people (saying, _ ("For whom"), item->for_whom);
  for (guint i = 0; item->evidence[i] != NULL; i++) {
    g_autofree char *text = vg_quote_dup_text (saying->subject, saying->shelf, item->evidence[i]);

    g_print ("      “%s” [%s]\n", text, item->evidence[i]);
  }
  print_estimates (saying, assessment, item->code);
}

static void
print_measure (const VgRiskSaying *saying, const char *place)
{
  JsonObject *measure = vg_case_get_object (saying->subject, place);
  const char *owner = vg_json_get_string (measure, "owner");
  const char *until = vg_json_get_string (measure, "until");
  gboolean is_done = g_strcmp0 (vg_json_get_string (measure, "done"), "yes") == 0;

  g_print ("    %s  %s", place, vg_json_get_string (measure, "text"));
  if (owner != NULL)
    g_print (" · %s", owner);
  if (until != NULL)
    g_print (" · %s", until);
  g_print (" · %s\n", is_done ? _ ("Done") : _ ("Still open"));
}

static void
print_domain (const VgRiskSaying *saying, const char *assessment, const VgDomainView *domain)
{
  g_autofree char *known = vg_domain_view_say_known (domain);

  g_print ("\n%s  %s · %s · %s (%s)\n", domain->code,
           say (saying, "domains", domain->code, "title"), vg_risk_words_say_level (domain->level),
           vg_domain_state_say (domain->state), known);
  if (domain->words != NULL)
    g_print ("  %s\n", domain->words);
  print_estimates (saying, assessment, domain->code);
  for (guint i = 0; i < domain->items->len; i++)
    print_item (saying, assessment, domain->items->pdata[i]);
  for (guint i = 0; i < domain->measures->len; i++)
    print_measure (saying, domain->measures->pdata[i]);
}

static void
print_strengths (const VgRiskSaying *saying)
{
  g_autoptr (GPtrArray) places = vg_case_list (saying->subject, "strength");

  if (places->len > 0)
    g_print ("\n%s\n", _ ("Strengths:"));
  for (guint i = 0; i < places->len; i++) {
    JsonObject *strength = vg_case_get_object (saying->subject, places->pdata[i]);
    g_auto (GStrv) words = g_strsplit (places->pdata[i], "/", 3);
    g_autofree char *name = vg_people_dup_name (saying->subject, words[1]);
    const char *kind = vg_json_get_string (strength, "kind");
    const char *text = vg_json_get_string (strength, "text");

    g_print ("  %s: %s", name, kind != NULL ? say (saying, "strengths", kind, "title") : text);
    g_print (kind != NULL && text != NULL ? " (%s)\n" : "\n", text);
  }
}

static void
print_head (const VgRiskSaying *saying, VgRiskOverview *overview)
{
  static const char *const parts[][2] = {
    { "formulation", N_ ("What could go wrong, what drives it, what keeps it safe") },
    { "scenarios", N_ ("Scenarios") },
    { "best", N_ ("At best") },
    { "likely", N_ ("Most likely") },
    { "worst", N_ ("At worst") },
    { "reason", N_ ("Reason") },
    { "consulted", N_ ("Consulted") },
    { "next", N_ ("Look again on") },
  };
  g_autofree char *known = vg_risk_overview_say_known (overview);
  const char *id = vg_risk_overview_get_id (overview);
  const char *moment = vg_risk_overview_get (overview, "moment");

  if (id == NULL) {
    g_print ("%s\n", _ ("Nothing was assessed yet."));
    return;
  }

  print_part (_ ("Assessment"), id);
  print_part (_ ("Date"), vg_risk_overview_get (overview, "date"));
  if (moment != NULL)
    print_part (_ ("Moment"), say (saying, "moments", moment, "title"));
  print_part (_ ("As a whole"), vg_risk_words_say_level (vg_risk_overview_get (overview, "level")));
  print_part (_ ("How certain"),
              vg_risk_words_say_certainty (vg_risk_overview_get (overview, "certainty")));
  g_print ("%s\n", known);
  print_part (_ ("Decision"),
              vg_risk_words_say_decision (vg_risk_overview_get (overview, "decision")));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    print_part (_ (parts[i][1]), vg_risk_overview_get (overview, parts[i][0]));
  print_estimates (saying, id, VG_ESTIMATE_WHOLE);
}

static void
print_due (const VgRiskSaying *saying)
{
  g_autoptr (GPtrArray) due = vg_risk_due_list (saying->subject, saying->book);

  if (due->len > 0)
    g_print ("\n%s\n", _ ("Time to look again:"));
  for (guint i = 0; i < due->len; i++)
    g_print ("  %s\n", ((VgRiskDue *) due->pdata[i])->words);
}

static void
print_warnings (const VgRiskSaying *saying, VgRiskOverview *overview)
{
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);

  if (warnings->len > 0)
    g_print ("\n%s\n", _ ("What this assessment must not pass over:"));
  for (guint i = 0; i < warnings->len; i++) {
    const VgRiskWarning *warning = warnings->pdata[i];

    if (warning->domain != NULL)
      g_print ("  %s: ", say (saying, "domains", warning->domain, "title"));
    else
      g_print ("  ");
    g_print ("%s\n", vg_risk_warning_say (warning));
  }
}

void
vg_risk_say (const VgRiskSaying *saying, VgRiskOverview *overview)
{
  GPtrArray *domains = vg_risk_overview_get_domains (overview);
  const char *id = vg_risk_overview_get_id (overview);

  print_head (saying, overview);
  print_due (saying);
  print_warnings (saying, overview);
  print_flags (saying, vg_risk_overview_get_flags (overview));
  for (guint i = 0; i < domains->len; i++)
    print_domain (saying, id, domains->pdata[i]);
  print_strengths (saying);
}

static void
set_texts (JsonObject *object, const char *member, GStrv texts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (list, texts[i]);
  json_object_set_array_member (object, member, list);
}

static JsonObject *
make_item (const VgRiskItem *item)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "code", item->code);
  vg_json_set_text (object, "presence", item->presence);
  vg_json_set_text (object, "relevance", item->relevance);
  vg_json_set_text (object, "note", item->note);
  vg_json_set_text (object, "action", item->action);
  set_texts (object, "of", item->of);
  set_texts (object, "for", item->for_whom);
  set_texts (object, "evidence", item->evidence);
  return object;
}

static JsonArray *
list_domains (GPtrArray *domains)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < domains->len; i++) {
    const VgDomainView *domain = domains->pdata[i];
    JsonObject *object = json_object_new ();
    JsonArray *items = json_array_new ();
    JsonArray *measures = json_array_new ();

    for (guint j = 0; j < domain->items->len; j++)
      json_array_add_object_element (items, make_item (domain->items->pdata[j]));
    for (guint j = 0; j < domain->measures->len; j++)
      json_array_add_string_element (measures, domain->measures->pdata[j]);
    json_object_set_string_member (object, "code", domain->code);
    json_object_set_string_member (object, "state", vg_domain_state_get_word (domain->state));
    vg_json_set_text (object, "level", domain->level);
    json_object_set_array_member (object, "items", items);
    json_object_set_array_member (object, "measures", measures);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_flags (GPtrArray *flags)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < flags->len; i++) {
    const VgRedFlag *flag = flags->pdata[i];
    JsonObject *object = make_item (flag->item);

    json_object_set_string_member (object, "state", vg_red_flag_state_get_word (flag->state));
    vg_json_set_text (object, "found-at", flag->found_at);
    vg_json_set_text (object, "resolved", flag->resolved);
    vg_json_set_text (object, "by", flag->by);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_warnings (VgRiskOverview *overview)
{
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < warnings->len; i++) {
    const VgRiskWarning *warning = warnings->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", warning->id);
    vg_json_set_text (object, "domain", warning->domain);
    json_object_set_string_member (object, "truth",
                                   warning->truth == VG_TRUTH_YES ? "yes" : "unknown");
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_due (const VgRiskSaying *saying)
{
  g_autoptr (GPtrArray) due = vg_risk_due_list (saying->subject, saying->book);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < due->len; i++) {
    const VgRiskDue *reason = due->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", reason->id);
    vg_json_set_text (object, "moment", reason->moment);
    json_array_add_object_element (list, object);
  }

  return list;
}

/* Takes @object. */
static void
print_json (JsonObject *object)
{
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = vg_json_write (node);

  g_print ("%s\n", text);
}

void
vg_risk_say_json (const VgRiskSaying *saying, VgRiskOverview *overview)
{
  static const char *const members[] = { "moment",   "date",   "level",     "certainty",
                                         "decision", "reason", "consulted", "next" };
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", vg_risk_overview_get_id (overview));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    vg_json_set_text (object, members[i], vg_risk_overview_get (overview, members[i]));
  json_object_set_array_member (object, "due", list_due (saying));
  json_object_set_array_member (object, "warnings", list_warnings (overview));
  json_object_set_array_member (object, "flags",
                                list_flags (vg_risk_overview_get_flags (overview)));
  json_object_set_array_member (object, "domains",
                                list_domains (vg_risk_overview_get_domains (overview)));
  print_json (object);
}

void
vg_risk_say_changes (GPtrArray *changes)
{
  if (changes->len == 0)
    g_print ("%s\n", _ ("Nothing changed."));
  for (guint i = 0; i < changes->len; i++) {
    const VgRiskChange *change = changes->pdata[i];

    g_print ("%s  %s\n    %s → %s\n", change->code, change->title, change->before, change->after);
  }
}

void
vg_risk_say_changes_json (GPtrArray *changes)
{
  JsonObject *object = json_object_new ();
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < changes->len; i++) {
    const VgRiskChange *change = changes->pdata[i];
    JsonObject *entry = json_object_new ();

    json_object_set_string_member (entry, "code", change->code);
    json_object_set_string_member (entry, "before", change->before);
    json_object_set_string_member (entry, "after", change->after);
    json_array_add_object_element (list, entry);
  }
  json_object_set_array_member (object, "changes", list);
  print_json (object);
}

void
vg_risk_say_directory (VgDirectory *directory)
{
  for (guint i = 0; i < vg_directory_get_n (directory); i++)
    print_entry (vg_directory_get (directory, i), "");
}

void
vg_risk_say_directory_json (VgDirectory *directory)
{
  JsonObject *object = json_object_new ();
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < vg_directory_get_n (directory); i++) {
    const VgDirectoryEntry *entry = vg_directory_get (directory, i);
    JsonObject *made = json_object_new ();

    json_object_set_string_member (made, "id", entry->id);
    json_object_set_string_member (made, "checked", entry->checked);
    json_object_set_boolean_member (made, "doubtful", vg_directory_entry_is_doubtful (entry));
    set_texts (made, "numbers", (GStrv) entry->numbers);
    json_array_add_object_element (list, made);
  }
  json_object_set_array_member (object, "entries", list);
  print_json (object);
}
