/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt-part.h"

#include <string.h>

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static const struct {
  const char *prefix;
  const char *name;
} namespaces[] = {
  { "xmlns:office", OASIS "office:1.0" },
  { "xmlns:style", OASIS "style:1.0" },
  { "xmlns:text", OASIS "text:1.0" },
  { "xmlns:table", OASIS "table:1.0" },
  { "xmlns:fo", OASIS "xsl-fo-compatible:1.0" },
  { "xmlns:svg", OASIS "svg-compatible:1.0" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
};

VgXml *
vg_odt_part_new (const char *root)
{
  VgXml *xml = vg_xml_new (VG_ODT_PART_PROLOG);

  vg_xml_begin (xml, root);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    vg_xml_set (xml, namespaces[i].prefix, namespaces[i].name);
  vg_xml_set (xml, "office:version", VG_ODT_PART_VERSION);

  return xml;
}

void
vg_odt_part_set_all (VgXml *xml, const char *properties)
{
  g_auto (GStrv) pairs = g_strsplit (properties, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++) {
    char *value = strchr (pairs[i], '=');

    g_assert (value != NULL);
    *value = '\0';
    vg_xml_set (xml, pairs[i], value + 1);
  }
}
