using TransCheck.Fuzz.Commands;
using TransCheck.Fuzz.Running;

return args switch
{
    ["mutate", .. var rest] => MutateCommand.Run(rest, Console.Out),
    ["run", var target, var file] => RunCommand.Run(target, file, Console.Out),
    ["afl", var target] => AflCommand.Run(target),
    ["seeds", var target, var folder] => SeedsCommand.Run(target, folder),
    ["dictionary", var file] => DictionaryCommand.Run(file),
    ["targets"] => TargetsCommand.Run(Console.Out),
    ["worker"] => Worker.Run(Console.In, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/TransCheck.Fuzz -- COMMAND
          mutate [--inputs N] [--minutes N] [--target NAME]... [--seed N] [--jobs N] [-o FOLDER]   tries mutated inputs; N inputs in all
          run TARGET FILE                                                                          tries one input, here
          afl TARGET                                                                               for afl-fuzz; see tests/fuzz
          seeds TARGET FOLDER                                                                      writes what a target starts from
          dictionary FILE                                                                          writes the dictionary as AFL++ takes it
          targets                                                                                  lists the targets
        """);
    return 2;
}
