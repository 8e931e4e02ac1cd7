using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <param name="alone">Whether one item may stand without the dash of a list.</param>
internal sealed class ListKind<T>(ValueKind<T> item, bool alone) : ValueKind<ImmutableArray<T>>
{
    public override string Form => $"{item.Form}, …";

    public override JsonObject Schema(Texts texts)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.Schema(texts) };
        return alone ? new JsonObject { ["anyOf"] = new JsonArray(item.Schema(texts), list) } : list;
    }

    public override bool TryRead(ConfigurationInput input, out ImmutableArray<T> value)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var right = true;
        if (input.Parser.TryConsume<SequenceStart>(out _))
        {
            while (!input.Parser.TryConsume<SequenceEnd>(out _))
            {
                right &= Add();
            }
        }
        else if (alone)
        {
            right = Add();
        }
        else
        {
            right = false;
            input.Refuse(input.Parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0 ? "no-value" : "list");
        }

        value = items.ToImmutable();
        return right;

        bool Add()
        {
            var read = item.TryRead(input, out var one);
            if (read)
            {
                items.Add(one);
            }

            return read;
        }
    }
}
