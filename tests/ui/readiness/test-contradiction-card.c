/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/contradiction-card.h"

#include "base/language.h"

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "[%s]", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static void
assert_shows (const VgContradiction *contradiction, const char *expected)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  GtkWidget *card = g_object_ref_sink (vg_contradiction_card_new (subject, contradiction));
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (card, text);
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_finalize_object (card);
}

static void
test_both_sides_are_quoted_and_each_name_said_once (void)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();
  VgQuotation one = { (char *) "goal/harmed/g1", (char *) "Dat <hij> het zegt." };
  VgQuotation two = { (char *) "goal/harmed/g2", (char *) "Rust." };
  VgQuotation three = { (char *) "check/when", (char *) "Zaterdag" };
  VgQuotation four = { (char *) "risk/a1/FV3", (char *) "mogelijk" };
  const VgContradiction contradiction = { .title = (char *) "Hope",
                                          .discuss = (char *) "Ask each apart.",
                                          .is_certain = TRUE,
                                          .quotations = { first, second } };

  g_ptr_array_add (first, &one);
  g_ptr_array_add (first, &two);
  g_ptr_array_add (second, &three);
  g_ptr_array_add (second, &four);
  assert_shows (&contradiction,
                "[Hope][the harmed party][Dat <hij> het zegt.][Rust.][What is arranged][Zaterdag]"
                "[From the risk assessment][mogelijk][Ask each apart.]");
}

static void
test_what_is_only_possible_says_so (void)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();
  const VgContradiction contradiction = { .title = (char *) "Hope",
                                          .discuss = (char *) "Ask each apart.",
                                          .quotations = { first, second } };

  assert_shows (&contradiction,
                "[Possibly: Hope][Nothing is noted about this yet][Nothing is noted about this yet]"
                "[Ask each apart.]");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/contradiction-card/both-sides-are-quoted-and-each-name-said-once",
                   test_both_sides_are_quoted_and_each_name_said_once);
  g_test_add_func ("/ui/contradiction-card/what-is-only-possible-says-so",
                   test_what_is_only_possible_says_so);

  return g_test_run ();
}
